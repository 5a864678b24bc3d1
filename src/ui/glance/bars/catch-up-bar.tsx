import { t } from '../../../browser/i18n.ts';
import { CATCH_UP_CHOICES, CATCH_UP_FIRST } from '../../../domain/catch-up.ts';
import type { CatchUp, GlanceActions } from '../model.ts';

/** What appeared while somebody was away: offered below the list, whose rows stay where they are; then the choice of how much of it. */
export function CatchUpBar(props: { offer: CatchUp; shown: number | undefined; actions: GlanceActions }) {
  const { offer, shown, actions } = props;
  const { total, days, isCut, daysToFetch } = offer;
  return (
    <section class="catch-up" aria-label={t('catch_up_title')}>
      <p>
        {t('catch_up_offer', total, t('catch_up_days', days))}
        {isCut && ` ${t('catch_up_cut')}`}
        {daysToFetch > 0 && <span class="catch-up-note"> {t('catch_up_fetching', daysToFetch)}</span>}
      </p>
      {shown === undefined ? (
        <button type="button" class="plain-button" onClick={() => actions.catchUp(CATCH_UP_FIRST)}>
          {t('catch_up_best', Math.min(CATCH_UP_FIRST, total))}
        </button>
      ) : (
        <fieldset class="spans" aria-label={t('catch_up_how_many')}>
          {CATCH_UP_CHOICES.filter((choice) => choice < total).map((choice) => (
            <button
              key={choice}
              type="button"
              aria-pressed={choice === shown}
              title={t('catch_up_best', choice || total)}
              onClick={() => actions.catchUp(choice)}
            >
              {choice === 0 ? t('catch_up_all') : t('catch_up_minutes', choice)}
            </button>
          ))}
        </fieldset>
      )}
      {shown !== undefined && (
        <button type="button" class="link-button" onClick={() => actions.catchUp(undefined)}>
          {t('catch_up_back')}
        </button>
      )}
      <button type="button" class="link-button" onClick={actions.finishCatchUp}>
        {t('catch_up_finish')}
      </button>
    </section>
  );
}
