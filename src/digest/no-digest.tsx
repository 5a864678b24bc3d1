import { say } from '../browser/words.ts';
import { Message } from '../ui/message.tsx';
import { momentWords } from './digest-words.ts';
import { MakeNow } from './make-now.tsx';
import type { DigestActions, DigestModel } from './model.ts';

/** In place of a digest: none of that name is kept, none came yet, or none is wanted. */
export function NoDigest({ model, actions }: { readonly model: DigestModel; readonly actions: DigestActions }) {
  const { nextAt, names } = model.screen;
  if (model.wantedId !== undefined && names.length > 0) {
    return (
      <main class="no-digest">
        <h1 class="unseen-by-eye">{say('digest_title')}</h1>
        <Message icon="page" title={say('digest_gone_title')} text={say('digest_gone_text')}>
          <button type="button" class="plain-button" onClick={() => actions.show(undefined)}>
            {say('digest_latest')}
          </button>
        </Message>
      </main>
    );
  }
  return (
    <main class="no-digest">
      <h1 class="unseen-by-eye">{say('digest_title')}</h1>
      {nextAt !== undefined ? (
        <Message icon="page" title={say('digest_none_title')} text={say('digest_none_text', momentWords(nextAt))}>
          <MakeNow model={model} actions={actions} />
        </Message>
      ) : (
        <Message icon="page" title={say('digest_off_title')} text={say('digest_off_text')}>
          <div class="no-digest-choices">
            {(['day', 'week'] as const).map((every) => (
              <button key={every} type="button" class="plain-button" onClick={() => actions.schedule(every)}>
                {say(`digest_every_${every}`)}
              </button>
            ))}
          </div>
          <MakeNow model={model} actions={actions} />
        </Message>
      )}
    </main>
  );
}
