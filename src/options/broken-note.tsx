import { t } from '../browser/i18n.ts';

/** Says that what was stored can't be read and what stands in for it, which can be kept by a click or changed by choosing. */
export function BrokenNote({ stands, onKeep }: { stands: string; onKeep: () => void }) {
  return (
    <p class="broken">
      {t('settings_broken', stands)}{' '}
      <button
        type="button"
        class="link-button"
        onClick={({ currentTarget }) => {
          // The button goes away, and hands the focus on to the setting.
          currentTarget.closest('.setting')?.querySelector<HTMLElement>('input, select')?.focus();
          onKeep();
        }}
      >
        {t('settings_broken_keep')}
      </button>
    </p>
  );
}
