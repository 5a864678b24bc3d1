import { t } from '../../../browser/i18n.ts';
import type { ForYouState, GlanceActions } from '../model.ts';

/** Says what "For you" can't know from so few papers, and how to begin. */
export function ForYouNote({ known, actions }: { known: ForYouState; actions: Pick<GlanceActions, 'openLibrary'> }) {
  if (known.isOff) return null;
  const [first] = known.unknown;
  const words = noteWords(known);
  if (!words) return null;
  return (
    <section class="this-page" aria-label={t('tab_for_you')}>
      <p>{words}</p>
      {first === 'taste' && (
        <button type="button" class="plain-button" onClick={actions.openLibrary}>
          {t('button_library')}
        </button>
      )}
    </section>
  );
}

function noteWords({ unknown: [first], byInterests, isPart }: Exclude<ForYouState, { isOff: true }>): string {
  if (first === 'taste') return t(byInterests ? 'for_you_interests' : 'for_you_taste');
  if (first === 'words') return t('for_you_one');
  if (first === 'chance') return t('for_you_two');
  return isPart ? t('for_you_part') : '';
}
