import { t } from '../browser/i18n.ts';
import { CreateDigestNow } from './create-digest-now.tsx';
import { momentWords } from './digest-words.ts';
import type { DigestActions, DigestModel } from './model.ts';

/** When the next one comes, and how to have one sooner. */
export function DigestFooter({ model, actions }: { readonly model: DigestModel; readonly actions: DigestActions }) {
  const { nextAt } = model.screen;
  return (
    <footer class="digest-footer">
      <p>
        {nextAt === undefined ? t('digest_is_off') : t('digest_next', momentWords(nextAt))}{' '}
        <button type="button" class="link-button" onClick={actions.openSettings}>
          {t('digest_change')}
        </button>{' '}
        <a class="link-button" href="../topics/index.html">
          {t('topics_title')}
        </a>
      </p>
      <CreateDigestNow model={model} actions={actions} />
    </footer>
  );
}
