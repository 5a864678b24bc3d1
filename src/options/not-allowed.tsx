import { t } from '../browser/i18n.ts';

/** A notification is wanted that the browser does not allow yet: says so, and asks at a click. */
export function NotAllowed({ onAllow }: { readonly onAllow: () => void }) {
  return (
    <div class="setting not-allowed">
      <p>{t('settings_notify_not_allowed')}</p>
      <button type="button" class="plain-button" onClick={onAllow}>
        {t('settings_notify_allow')}
      </button>
    </div>
  );
}
