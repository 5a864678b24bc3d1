import { say } from '../browser/words.ts';
import type { DigestActions, DigestModel } from './model.ts';

/** A digest out of turn. */
export function MakeNow({ model, actions }: { readonly model: DigestModel; readonly actions: DigestActions }) {
  return (
    <p class="make-now">
      {say('digest_make_now')}{' '}
      {(['day', 'week'] as const).map((every) => (
        <button
          key={every}
          type="button"
          class="word-button"
          aria-disabled={model.isMaking}
          onClick={() => actions.makeNow(every)}
        >
          {say(`digest_make_${every}`)}
        </button>
      ))}
    </p>
  );
}
