import { t } from '../../../browser/i18n.ts';
import type { PaperActions, ShownPaper } from '../../paper-actions.ts';
import type { Toasts } from '../../toasts.ts';
import type { GlanceActions } from '../model.ts';
import type { ListOrder } from './list-order.ts';
import { focusRowOf, focusRowWhenThere, hasFocusIn, rowAfter } from './row-focus.ts';
import type { SeenTracking } from './seen-tracking.ts';
import type { ShownScreen } from './shown-screen.ts';

type Triage = Pick<
  GlanceActions,
  'openPaper' | 'follow' | 'copy' | 'toggleSaved' | 'hide' | 'showAgain' | 'markSeenUpTo' | 'markAllSeen'
>;

/** What is done to the papers of the list, and what that means for its order and for the keyboard. */
export function triage({
  papers,
  shown,
  seeing,
  board: { tell, attempt },
  order,
}: {
  papers: PaperActions;
  shown: ShownScreen;
  seeing: SeenTracking;
  board: Toasts;
  order: ListOrder;
}): Triage {
  return {
    openPaper: (id, opening) => attempt(() => papers.open(id, opening)),
    follow: (id, href, inBackground) => attempt(() => papers.follow(id, href, inBackground)),
    copy: (id, format) => attempt(() => papers.copy(id, format)),
    toggleSaved: (id) => void papers.toggleSaved(paperAt(id), { beforeUndo: () => comesBack(id) }),
    hide,
    showAgain,
    markSeenUpTo: (id) => attempt(() => markSeenUpTo(id)),
    markAllSeen: () => attempt(markAllSeen),
  };

  /** As it is shown, with what is still being written. */
  function paperAt(id: string): ShownPaper {
    const row = shown.find(id);
    return { id, title: row?.title, isSaved: row?.isSaved === true };
  }

  function hide(id: string): void {
    const next = hasFocusIn(id) ? rowAfter(id) : undefined;
    if (next !== undefined) focusRowOf(next);
    void papers.hide(paperAt(id), { beforeUndo: () => comesBack(id), afterUndo: () => focusRowWhenThere(id) });
  }

  /** A row that went takes its place again, which it may have lost, and is no news that waits. */
  function comesBack(id: string): void {
    if (!order.ids.peek()?.includes(id)) order.anotherList();
  }

  function showAgain(id: string): void {
    comesBack(id);
    void papers.showAgain(paperAt(id));
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
