import { t } from '../../../browser/i18n.ts';
import { percentWords } from '../../../browser/size-text.ts';
import type { StruckPart, Why, WhyPart } from '../../../domain/for-you/why.ts';
import type { GlanceActions } from '../model.ts';

interface Props {
  readonly why: Why;
  readonly actions: Pick<GlanceActions, 'strike' | 'bringBack'>;
}

/** What speaks for a paper, word by word and paper by paper, each of which can be taken out of the profile. */
export function WhySection({ why: { parts, papers, struck }, actions }: Props) {
  return (
    <section class="why-parts" aria-label={t('why_title')}>
      {parts.length === 0 && <p>{t('why_nothing')}</p>}
      <Parts heading={t('why_by_words')} parts={parts} onStrike={actions.strike} />
      <Parts heading={t('why_by_papers')} parts={papers} onStrike={actions.strike} />
      {struck.length > 0 && (
        <>
          <h3>{t('why_struck')}</h3>
          <ul>
            {struck.map((part) => (
              <li key={keyOf(part)}>
                <s dir="auto" lang="en">
                  {part.name}
                </s>
                <button
                  type="button"
                  class="link-button"
                  aria-label={t('why_bring_back_named', part.name)}
                  onClick={() => actions.bringBack(part)}
                >
                  {t('why_bring_back')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Parts(props: { heading: string; parts: readonly WhyPart[]; onStrike: GlanceActions['strike'] }) {
  const { heading, parts, onStrike } = props;
  if (parts.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {parts.map((part) => (
          <li key={keyOf(part)}>
            <span class="why-share">{percentWords(part.share)}</span>
            <span class="why-name" dir="auto" lang="en">
              {part.name}
            </span>
            {part.heldBy !== undefined && part.heldBy > 0 && (
              <span class="why-held">{t('why_held_by', part.heldBy)}</span>
            )}
            <button
              type="button"
              class="link-button"
              aria-label={t('why_strike_named', part.name)}
              onClick={() => onStrike(part)}
            >
              {t('why_strike')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function keyOf({ strike }: StruckPart): string {
  return `${strike.by} ${strike.by === 'word' ? strike.terms[0] : strike.by === 'author' ? strike.name : strike.id}`;
}
