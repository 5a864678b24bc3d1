import { DayBar } from './day-bar.tsx';
import { Emptiness } from './emptiness.tsx';
import { Header } from './header.tsx';
import type { GlanceActions, GlanceModel } from './model.ts';
import { NoticeBar } from './notice-bar.tsx';
import { PaperFeed } from './paper-feed.tsx';
import { StatusBar } from './status-bar.tsx';

/** The whole page of popup, panel and sidebar: what is trending, what is new today, what was saved. */
export function Glance({ model, actions }: { model: GlanceModel; actions: GlanceActions }) {
  const { screen, view } = model;
  const isLoading = isStillLoading(model);
  return (
    <div class="glance">
      <Header model={model} actions={actions} />
      {view === 'daily' && <DayBar model={model} onDay={actions.showDay} />}
      <main class="glance-list">
        <div role="tabpanel" aria-labelledby={`tab-${view}`}>
          <PaperFeed model={model} isLoading={isLoading} actions={actions} />
          {(screen?.rows.length ?? 0) === 0 && <Emptiness model={model} isLoading={isLoading} actions={actions} />}
        </div>
      </main>
      <NoticeBar notice={model.notice} onUndo={actions.undo} />
      <StatusBar model={model} onMarkAllSeen={actions.markAllSeen} />
    </div>
  );
}

/** Nothing to show yet, and no reason known why: the answer is still under way. */
function isStillLoading({ screen, view, failure }: GlanceModel): boolean {
  if (!screen) return true;
  if (view === 'saved' || screen.rows.length > 0) return false;
  if (screen.fetched) return screen.fetched.fetchedAt === 0 && !screen.fetched.failure && !failure;
  return !failure;
}
