import { say } from '../../../browser/words.ts';
import { CATCH_UP_CHOICES, CATCH_UP_FIRST } from '../../../domain/catch-up.ts';
import type { CatchUp, GlanceActions } from '../model.ts';

/** What appeared while somebody was away: offered below the list, whose rows stay where they are; then the choice of how much of it. */
export function CatchUpBar(props: { offer: CatchUp; shown: number | undefined; actions: GlanceActions }) {
  const { offer, shown, actions } = props;
  const { total, days, isCut, daysToFetch } = offer;
  return (
    <section class="catch-up" aria-label={say('catch_up_title')}>
      <p>
        {say('catch_up_offer', total, say('catch_up_days', days))}
        {isCut && ` ${say('catch_up_cut')}`}
        {daysToFetch > 0 && <span class="catch-up-note"> {say('catch_up_fetching', daysToFetch)}</span>}
      </p>
      {shown === undefined ? (
        <button type="button" class="plain-button" onClick={() => actions.catchUp(CATCH_UP_FIRST)}>
          {say('catch_up_best', Math.min(CATCH_UP_FIRST, total))}
        </button>
      ) : (
        <fieldset class="spans" aria-label={say('catch_up_how_many')}>
          {CATCH_UP_CHOICES.filter((choice) => choice < total).map((choice) => (
            <button
              key={choice}
              type="button"
              aria-pressed={choice === shown}
              title={say('catch_up_best', choice || total)}
              onClick={() => actions.catchUp(choice)}
            >
              {choice === 0 ? say('catch_up_all') : say('catch_up_minutes', choice)}
            </button>
          ))}
        </fieldset>
      )}
      {shown !== undefined && (
        <button type="button" class="word-button" onClick={() => actions.catchUp(undefined)}>
          {say('catch_up_back')}
        </button>
      )}
      <button type="button" class="word-button" onClick={actions.finishCatchUp}>
        {say('catch_up_finish')}
      </button>
    </section>
  );
}
