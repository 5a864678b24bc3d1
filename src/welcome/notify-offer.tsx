import { t } from '../browser/i18n.ts';

/** Offers to tell of papers on what was picked. The browser asks the person, at that click and not before. */
export function NotifyOffer(props: { isAllowed: boolean | undefined; isRefused: boolean; onAllow: () => void }) {
  const { isAllowed, isRefused, onAllow } = props;
  if (isAllowed === undefined) return null;
  return (
    <div class="notify-offer">
      <p role="status">
        {t(isAllowed ? 'welcome_notify_on' : isRefused ? 'rule_notify_refused' : 'welcome_notify_text')}
      </p>
      {!isAllowed && (
        <button type="button" class="plain-button" onClick={onAllow}>
          {t('welcome_notify_allow')}
        </button>
      )}
    </div>
  );
}
