import type { ReadonlySignal } from '@preact/signals';
import { sendCommand } from '../../../browser/commands.ts';
import { closePopup, openLink } from '../../../browser/tabs.ts';
import { say } from '../../../browser/words.ts';
import { linkToOpen, paperLinks } from '../../../domain/paper-links.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { Settings } from '../../../domain/settings.ts';
import { citeAs } from '../../../formats/cite-as.ts';
import { markdownLink } from '../../../formats/markdown-link.ts';
import { hidePaper, unhidePaper } from '../../../store/hide-paper.ts';
import { markRead } from '../../../store/mark-read.ts';
import type { Store } from '../../../store/open-store.ts';
import { readLibrary } from '../../../store/read-library.ts';
import { readPaper } from '../../../store/read-paper.ts';
import type { CopyFormat } from '../../copy-format.ts';
import type { Opening } from '../../follow.ts';
import type { NoticeBoard } from '../../notice-board.ts';
import type { ToggleSaved } from '../../toggle-saved.ts';
import type { GlanceActions } from '../model.ts';
import type { ListOrder } from './list-order.ts';
import { focusRowOf, focusRowWhenThere, hasFocusIn, rowAfter } from './row-focus.ts';
import type { Seeing } from './seeing.ts';

type Triage = Pick<
  GlanceActions,
  'openPaper' | 'follow' | 'copy' | 'toggleSaved' | 'hide' | 'showAgain' | 'markSeenUpTo' | 'markAllSeen'
>;

/** What is done to single papers, each with its way back. */
export function triage({
  store,
  screen,
  settings,
  seeing,
  board: { tell, attempt },
  order,
  toggleSaved,
}: {
  store: Store;
  screen: ReadonlySignal<Screen | undefined>;
  settings: ReadonlySignal<Settings>;
  seeing: Seeing;
  board: NoticeBoard;
  order: ListOrder;
  toggleSaved: ToggleSaved;
}): Triage {
  return {
    openPaper: (id, opening) => attempt(() => openPaper(id, opening)),
    follow: (id, href, inBackground) => attempt(() => follow(id, href, inBackground)),
    copy: (id, format) => attempt(() => copy(id, format)),
    toggleSaved: (id) => attempt(() => toggleSaved(id, titleOf(id))),
    hide: (id) => attempt(() => hide(id)),
    showAgain: (id) => attempt(() => showAgain(id)),
    markSeenUpTo: (id) => attempt(() => markSeenUpTo(id)),
    markAllSeen: () => attempt(markAllSeen),
  };

  async function openPaper(id: string, { target, inBackground }: Opening): Promise<void> {
    const paper = (await readPaper(store, id)) ?? { id };
    const link = linkToOpen(paper, target ?? settings.value.openWith);
    if (link) await follow(id, link.href, inBackground);
  }

  async function follow(id: string, href: string, inBackground: boolean): Promise<void> {
    await markRead(store, id, Date.now());
    await openLink(href, inBackground);
    if (!inBackground) closePopup();
  }

  async function copy(id: string, format: CopyFormat): Promise<void> {
    const paper = await readPaper(store, id);
    if (!paper) return tell(say('notice_paper_gone'));
    const texts = {
      link: () => paperLinks(paper)[0]?.href ?? '',
      bibtex: async () => citeAs(paper, (await readLibrary(store)).entries, settings.value.keyPattern),
      markdown: () => markdownLink(paper),
    };
    await navigator.clipboard.writeText(await texts[format]());
    tell(say('notice_copied'));
  }

  function titleOf(id: string): string | undefined {
    return screen.value?.rows.find((row) => row.id === id)?.title;
  }

  async function hide(id: string): Promise<void> {
    const title = titleOf(id) ?? id;
    const next = hasFocusIn(id) ? rowAfter(id) : undefined;
    if (next !== undefined) focusRowOf(next);
    await hidePaper(store, { id, title }, Date.now());
    void sendCommand({ type: 'paint-badge' });
    tell(say(screen.value?.view === 'saved' ? 'notice_hidden_elsewhere' : 'notice_hidden', title), async () => {
      await showAgain(id);
      focusRowWhenThere(id);
    });
  }

  /** A row that went comes back: it takes its place, and is no news that waits. */
  async function showAgain(id: string): Promise<void> {
    order.anotherList();
    await unhidePaper(store, id, Date.now());
    void sendCommand({ type: 'paint-badge' });
  }

  /** What waits is among them, and so it is shown first, where its place is. */
  async function markAllSeen(): Promise<void> {
    order.letNewIn();
    const takeBack = await seeing.markAllSeen();
    tell(say('notice_all_seen'), async () => {
      order.anotherList();
      await takeBack();
    });
  }

  async function markSeenUpTo(id: string): Promise<void> {
    const rows = [...document.querySelectorAll<HTMLElement>('[role="feed"] > article')];
    const ids = rows.flatMap((row) => row.dataset.id ?? []);
    tell(say('notice_seen_up_to'), await seeing.endLabels(ids.slice(0, ids.indexOf(id) + 1)));
  }
}
