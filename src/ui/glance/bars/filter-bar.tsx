import { t } from '../../../browser/i18n.ts';
import { filtersFor, isRowNew, isRowWatched, LIST_SORTS, type ListSort } from '../../../domain/arrange.ts';
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
  const rows = model.screen?.rows ?? [];
  const watched = rows.filter(isRowWatched).length;
  const counts: { readonly [filter: string]: number } = {
    new: rows.filter((row) => isRowNew(row, model)).length,
    watched,
  };
  /** Who watches for nothing is not offered it. */
  const isOffered = (one: string) => one !== 'watched' || watched || filters.includes(one) || sort === one;
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
        {filtersFor(model.state.view).map(
          (filter) =>
            isOffered(filter) && (
              <button
                key={filter}
                type="button"
                class="chip"
                aria-pressed={filters.includes(filter)}
                title={t(`filter_${filter}_hint`)}
                onClick={() => actions.toggleFilter(filter)}
              >
                {t(`filter_${filter}`)}
                {!!counts[filter] && <span class="chip-count">{counts[filter]}</span>}
              </button>
            ),
        )}
      </div>
      {parts && <parts.ListCount model={model} actions={actions} />}
      <label class="sort">
        <span class="visually-hidden">{t('sort_label')}</span>
        <select value={sort} onChange={(event) => actions.sortBy(event.currentTarget.value as ListSort)}>
          {sortsFor(model)
            .filter(isOffered)
            .map((one) => (
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

/** The daily list's own order is by votes already, and only a search of all has several places. */
function sortsFor({ state: { view, search } }: GlanceModel): readonly ListSort[] {
  return LIST_SORTS.filter((sort) =>
    sort === 'votes' ? view !== 'daily' || search : sort !== 'place' || (search?.where === 'here' && view !== 'saved'),
  );
}

function sortWords(sort: ListSort, { state }: GlanceModel): string {
  return t(
    sort === 'own'
      ? `sort_own_${state.search ? 'search' : state.catchUp === undefined ? state.view : 'missed'}`
      : sort === 'fit' && state.view === 'saved'
        ? 'sort_fit_saved'
        : `sort_${sort}`,
  );
}
