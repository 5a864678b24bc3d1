import type { ReadonlySignal } from '@preact/signals';
import { t } from '../../../browser/i18n.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { PaperActions } from '../../paper-actions.ts';
import type { Toasts } from '../../toasts.ts';
import type { GlanceActions } from '../model.ts';
import type { ListOrder } from './list-order.ts';
import type { PendingHidings } from './pending-hidings.ts';
import { focusRowOf, focusRowWhenThere, hasFocusIn, rowAfter } from './row-focus.ts';
import type { SeenTracking } from './seen-tracking.ts';

type Triage = Pick<
  GlanceActions,
  'openPaper' | 'follow' | 'copy' | 'toggleSaved' | 'hide' | 'showAgain' | 'markSeenUpTo' | 'markAllSeen'
>;

/** What is done to the papers of the list, and what that means for its order and for the keyboard. */
export function triage({
  papers,
  screen,
  seeing,
  board: { tell, attempt },
  order,
  hidings,
}: {
  papers: PaperActions;
  screen: ReadonlySignal<Screen | undefined>;
  seeing: SeenTracking;
  board: Toasts;
  order: ListOrder;
  hidings: PendingHidings;
}): Triage {
  return {
    openPaper: (id, opening) => attempt(() => papers.open(id, opening)),
    follow: (id, href, inBackground) => attempt(() => papers.follow(id, href, inBackground)),
    copy: (id, format) => attempt(() => papers.copy(id, format)),
    toggleSaved: (id) => attempt(() => toggleSaved(id)),
    hide: (id) => attempt(() => hide(id)),
    showAgain: (id) => attempt(() => showAgain(id)),
    markSeenUpTo: (id) => attempt(() => markSeenUpTo(id)),
    markAllSeen: () => attempt(markAllSeen),
  };

  /** Shown once it is written: a popup that is closed before would have told of a save that nobody has. */
  function toggleSaved(id: string): Promise<void> {
    return papers.toggleSaved(id, screen.peek()?.rows.find((one) => one.id === id)?.title);
  }

  async function hide(id: string): Promise<void> {
    const next = hasFocusIn(id) ? rowAfter(id) : undefined;
    if (next !== undefined) focusRowOf(next);
    const row = screen.peek()?.rows.find((one) => one.id === id);
    const write = () =>
      papers.hide(
        { id, title: row?.title ?? id },
        {
          stays: screen.peek()?.view === 'saved',
          beforeUndo: order.anotherList,
          afterUndo: () => focusRowWhenThere(id),
        },
      );
    // What is on the reading list stays there, and where it was found.
    await (!row || row.isSaved ? write() : hidings.show(row, write));
  }

  /** A row that went comes back: it takes its place, and is no news that waits. */
  async function showAgain(id: string): Promise<void> {
    order.anotherList();
    await papers.showAgain(id);
  }

  /** What waits is among them, and so it is shown first, where its place is. */
  async function markAllSeen(): Promise<void> {
    order.letNewIn();
    const takeBack = await seeing.markAllSeen();
    tell(t('notice_all_seen'), async () => {
      order.anotherList();
      await takeBack();
    });
  }

  async function markSeenUpTo(id: string): Promise<void> {
    const rows = [...document.querySelectorAll<HTMLElement>('[role="feed"] > article')];
    const ids = rows.flatMap((row) => row.dataset.id ?? []);
    tell(t('notice_seen_up_to'), await seeing.endLabels(ids.slice(0, ids.indexOf(id) + 1)));
  }
}
