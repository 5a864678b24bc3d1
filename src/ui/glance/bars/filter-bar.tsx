import { say } from '../../../browser/words.ts';
import { FILTERS, type Filter, isRowNew, type Sort } from '../../../domain/arrange.ts';
import { Icon } from '../../icons.tsx';
import type { LateParts } from '../late-parts.ts';
import type { GlanceActions, GlanceModel } from '../model.ts';

interface Props {
  readonly model: GlanceModel;
  readonly actions: GlanceActions;
  readonly parts: LateParts | undefined;
}

/** What of the list is shown, and in which order. */
export function FilterBar({ model, actions, parts }: Props) {
  const { filters, sort, narrowing } = model.state;
  const newCount = model.screen?.rows.filter((row) => isRowNew(row, model)).length ?? 0;
  return (
    <section class="filter-bar" aria-label={say('filters')}>
      <div class="chips">
        {narrowing && (
          <button
            type="button"
            class="chip is-narrowing"
            title={say('narrowing_remove')}
            onClick={() => actions.narrowTo(undefined)}
          >
            <span dir="auto" lang="en">
              {narrowing.value}
            </span>
            <Icon name="hide" size={12} />
          </button>
        )}
        {FILTERS.filter((filter) => makesSense(filter, model)).map((filter) => (
          <button
            key={filter}
            type="button"
            class="chip"
            aria-pressed={filters.includes(filter)}
            title={say(`filter_${filter}_hint`)}
            onClick={() => actions.toggleFilter(filter)}
          >
            {say(`filter_${filter}`)}
            {filter === 'new' && newCount > 0 && <span class="chip-count">{newCount}</span>}
          </button>
        ))}
      </div>
      {parts && <parts.ListCount model={model} actions={actions} />}
      <label class="sort">
        <span class="unseen-by-eye">{say('sort_label')}</span>
        <select value={sort} onChange={(event) => actions.sortBy(event.currentTarget.value as Sort)}>
          {sortsFor(model).map((one) => (
            <option key={one} value={one}>
              {sortWords(one, model)}
            </option>
          ))}
        </select>
        <Icon name="details" size={12} />
      </label>
    </section>
  );
}

/** In the reading list nothing is New, and everything is saved. */
function makesSense(filter: Filter, { state }: GlanceModel): boolean {
  return state.view !== 'saved' || filter === 'code' || filter === 'project';
}

/** The daily list's own order is by votes already. */
function sortsFor({ state }: GlanceModel): readonly Sort[] {
  return state.view === 'daily' && !state.search
    ? ['own', 'rising', 'newest', 'stars']
    : ['own', 'votes', 'rising', 'newest', 'stars'];
}

function sortWords(sort: Sort, { state }: GlanceModel): string {
  return say(
    sort === 'own'
      ? `sort_own_${state.search ? 'search' : state.catchUp === undefined ? state.view : 'missed'}`
      : `sort_${sort}`,
  );
}
