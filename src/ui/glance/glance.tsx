import { t } from '../../browser/i18n.ts';
import { isFeedView } from '../../domain/screen.ts';
import { FilterBar } from './bars/filter-bar.tsx';
import { Header } from './bars/header.tsx';
import { SearchBox } from './bars/search-box.tsx';
import { StatusBar } from './bars/status-bar.tsx';
import type { LazyComponents } from './lazy-components.ts';
import { PaperFeed } from './list/paper-feed.tsx';
import { Waiting } from './list/waiting.tsx';
import type { GlanceActions, GlanceModel } from './model.ts';

interface Props {
  readonly model: GlanceModel;
  readonly actions: GlanceActions;
  /** Missing in the first frame. */
  readonly parts: LazyComponents | undefined;
}

/** The whole page of popup, panel and sidebar: what is trending, what is new today, what was saved. */
export function Glance({ model, actions, parts }: Props) {
  const isLoading = isStillLoading(model);
  const isEmpty = !isLoading && !model.rows.length;
  const { view, search } = model.state;
  return (
    <div class="glance">
      <Header model={model} actions={actions} />
      <SearchBox model={model} actions={actions} parts={parts} />
      {view === 'daily' && !search && (
        <section class="period-bar" aria-label={t('period_span')}>
          {parts && <parts.PeriodBar model={model} actions={actions} />}
        </section>
      )}
      <FilterBar model={model} actions={actions} parts={parts} />
      {parts && <parts.AroundList model={model} actions={actions} />}
      <main class="glance-main">
        <div class="glance-list" role="tabpanel" aria-labelledby={`tab-${view}`}>
          {!isEmpty && <PaperFeed model={model} isLoading={isLoading} actions={actions} parts={parts} />}
          {isLoading && <Waiting words={parts && <parts.FirstRunWords model={model} />} />}
          {isEmpty && parts && <parts.Emptiness model={model} actions={actions} />}
        </div>
        {parts && model.waiting > 0 && <parts.WaitingPill count={model.waiting} onLetIn={actions.letIn} />}
      </main>
      {parts && <parts.NoticeBar notice={model.notice} onUndo={actions.undo} />}
      <StatusBar model={model} actions={actions} parts={parts} />
    </div>
  );
}

/** Nothing to show yet, and no reason known why: the answer is still under way. */
function isStillLoading({ screen, state, unreadable }: GlanceModel): boolean {
  if (unreadable) return false;
  if (!screen) return true;
  if (screen.rows.length > 0) return false;
  if (state.search) return state.search.where === 'service' && !screen.fetched;
  if (!isFeedView(state.view) || state.narrowing || screen.isAhead) return false;
  return !screen.refresh?.failure && !screen.fetched?.failure && !screen.fetched?.fetchedAt;
}
