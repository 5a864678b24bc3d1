import { t } from '../../../browser/i18n.ts';
import { Icon } from '../../icons.tsx';
import type { ForYouState, GlanceActions } from '../model.ts';

/** Says what "For you" can't know from so few papers, and how to begin; and asks of which papers the profile is to be. */
export function ForYouNote({
  known,
  actions,
}: {
  known: ForYouState;
  actions: Pick<GlanceActions, 'openLibrary' | 'likeTag'>;
}) {
  if (known.isOff) return null;
  const [first] = known.unknown;
  const words = noteWords(known);
  const { tags, tag } = known;
  if (!words && tags.length === 0) return null;
  return (
    <section class="this-page" aria-label={t('tab_for_you')}>
      {words && <p>{words}</p>}
      {tags.length > 0 && (
        <label class="more-like sort">
          <span>{t('for_you_more_like')}</span>
          <select
            value={tag ?? ''}
            onChange={({ currentTarget: { value } }) => actions.likeTag(value === '' ? undefined : value)}
          >
            <option value="">{t('for_you_all_saved')}</option>
            {tags.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
          <Icon name="details" size={12} />
        </label>
      )}
      {first === 'taste' && (
        <button type="button" class="plain-button" onClick={actions.openLibrary}>
          {t('button_library')}
        </button>
      )}
    </section>
  );
}

function noteWords({ unknown: [first], byInterests, isPart, tag }: Exclude<ForYouState, { isOff: true }>): string {
  if (first === 'taste') return t(byInterests ? 'for_you_interests' : 'for_you_taste');
  if (first === 'words') return t(tag === undefined ? 'for_you_one' : 'for_you_tag_one');
  if (first === 'chance') return t(tag === undefined ? 'for_you_two' : 'for_you_tag_two');
  return isPart ? t('for_you_part') : '';
}
