import { t } from '../../../browser/i18n.ts';
import { filtersFor, isRowNew, type ListSort } from '../../../domain/arrange.ts';
import { Icon } from '../../icons.tsx';
import type { LazyComponents } from '../lazy-components.ts';
import type { GlanceActions, GlanceModel } from '../model.ts';

interface Props {
  readonly model: GlanceModel;
  readonly actions: GlanceActions;
  readonly parts: LazyComponents | undefined;
}

/** What of the list is shown, and in which order. */
export function FilterBar({ model, actions, parts }: Props) {
  const { filters, sort, narrowing } = model.state;
  const newCount = model.screen?.rows.filter((row) => isRowNew(row, model)).length ?? 0;
  return (
    <section class="filter-bar" aria-label={t('filters')}>
      <div class="chips">
        {narrowing && (
          <button
            type="button"
            class="chip is-narrowing"
            title={t('narrowing_remove')}
            onClick={() => actions.narrowTo(undefined)}
          >
            <span dir="auto" lang="en">
              {narrowing.value}
            </span>
            <Icon name="hide" size={12} />
          </button>
        )}
        {filtersFor(model.state.view).map((filter) => (
          <button
            key={filter}
            type="button"
            class="chip"
            aria-pressed={filters.includes(filter)}
            title={t(`filter_${filter}_hint`)}
            onClick={() => actions.toggleFilter(filter)}
          >
            {t(`filter_${filter}`)}
            {filter === 'new' && newCount > 0 && <span class="chip-count">{newCount}</span>}
          </button>
        ))}
      </div>
      {parts && <parts.ListCount model={model} actions={actions} />}
      <label class="sort">
        <span class="visually-hidden">{t('sort_label')}</span>
        <select value={sort} onChange={(event) => actions.sortBy(event.currentTarget.value as ListSort)}>
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

/** The daily list's own order is by votes already. */
function sortsFor({ state }: GlanceModel): readonly ListSort[] {
  return state.view === 'daily' && !state.search
    ? ['own', 'rising', 'newest', 'stars']
    : ['own', 'votes', 'rising', 'newest', 'stars'];
}

function sortWords(sort: ListSort, { state }: GlanceModel): string {
  return t(
    sort === 'own'
      ? `sort_own_${state.search ? 'search' : state.catchUp === undefined ? state.view : 'missed'}`
      : `sort_${sort}`,
  );
}
