import { say } from '../browser/words.ts';
import { momentWords } from './digest-words.ts';
import { MakeNow } from './make-now.tsx';
import type { DigestActions, DigestModel } from './model.ts';

/** When the next one comes, and how to have one sooner. */
export function DigestFooter({ model, actions }: { readonly model: DigestModel; readonly actions: DigestActions }) {
  const { nextAt } = model.screen;
  return (
    <footer class="digest-footer">
      <p>
        {nextAt === undefined ? say('digest_is_off') : say('digest_next', momentWords(nextAt))}{' '}
        <button type="button" class="word-button" onClick={actions.openSettings}>
          {say('digest_change')}
        </button>
      </p>
      <MakeNow model={model} actions={actions} />
    </footer>
  );
}
