import { t } from '../browser/i18n.ts';
import { Message } from '../ui/message.tsx';
import { CreateDigestNow } from './create-digest-now.tsx';
import { momentWords } from './digest-words.ts';
import type { DigestActions, DigestModel } from './model.ts';

/** In place of a digest: none of that name is kept, none came yet, or none is wanted. */
export function NoDigest({ model, actions }: { readonly model: DigestModel; readonly actions: DigestActions }) {
  const { nextAt, names } = model.screen;
  if (model.wantedId !== undefined && names.length > 0) {
    return (
      <main class="no-digest">
        <h1 class="visually-hidden">{t('digest_title')}</h1>
        <Message icon="page" title={t('digest_gone_title')} text={t('digest_gone_text')}>
          <button type="button" class="plain-button" onClick={() => actions.show(undefined)}>
            {t('digest_latest')}
          </button>
        </Message>
      </main>
    );
  }
  return (
    <main class="no-digest">
      <h1 class="visually-hidden">{t('digest_title')}</h1>
      {nextAt !== undefined ? (
        <Message icon="page" title={t('digest_none_title')} text={t('digest_none_text', momentWords(nextAt))}>
          <CreateDigestNow model={model} actions={actions} />
        </Message>
      ) : (
        <Message icon="page" title={t('digest_off_title')} text={t('digest_off_text')}>
          <div class="no-digest-choices">
            {(['day', 'week'] as const).map((every) => (
              <button key={every} type="button" class="plain-button" onClick={() => actions.schedule(every)}>
                {t(`digest_every_${every}`)}
              </button>
            ))}
          </div>
          <CreateDigestNow model={model} actions={actions} />
        </Message>
      )}
    </main>
  );
}
