import { t } from '../browser/i18n.ts';
import type { DigestActions, DigestModel } from './model.ts';

/** A digest out of turn. */
export function CreateDigestNow({ model, actions }: { readonly model: DigestModel; readonly actions: DigestActions }) {
  return (
    <p class="make-now">
      {t('digest_make_now')}{' '}
      {(['day', 'week'] as const).map((every) => (
        <button
          key={every}
          type="button"
          class="link-button"
          aria-disabled={model.isMaking}
          onClick={() => actions.makeNow(every)}
        >
          {t(`digest_make_${every}`)}
        </button>
      ))}
    </p>
  );
}
