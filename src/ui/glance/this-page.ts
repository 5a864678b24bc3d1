import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { sendCommand } from '../../browser/commands.ts';
import { isPopup } from '../../browser/tabs.ts';
import { readThisPage } from '../../browser/this-page.ts';
import { say } from '../../browser/words.ts';
import { arxivIdInUrl } from '../../domain/arxiv-id-in-url.ts';
import { paperFeed } from '../../domain/feed-key.ts';
import { latexToText } from '../../domain/latex.ts';
import { titleInTab } from '../../domain/title-in-tab.ts';
import type { Store } from '../../store/open-store.ts';
import { readPapers } from '../../store/read-papers.ts';
import { readSavedPaper } from '../../store/read-saved.ts';
import { savePaperById } from '../../store/save-by-id.ts';
import { restoreSaved, unsavePaper } from '../../store/unsave-paper.ts';
import { watch } from '../../store/watch.ts';
import type { ThisPage } from './model.ts';
import type { NoticeBoard } from './notice-board.ts';

/** The paper of the web page behind the popup, if it shows one. A panel stays while pages change, and so it names none. */
export function thisPage({ store, board: { fail, tell } }: { store: Store; board: NoticeBoard }): {
  readonly page: ReadonlySignal<ThisPage | undefined>;
  /** Saves it, or takes it off the list. */
  readonly toggle: () => Promise<void>;
} {
  const named = signal<Named | undefined>(undefined);
  const page = signal<ThisPage | undefined>(undefined);

  if (isPopup()) nameThisPage().then((found) => (named.value = found), fail);
  effect(() => {
    const found = named.value;
    if (!found) return;
    return watch(
      () => readThis(store, found),
      (read) => {
        page.value = read;
      },
      fail,
    );
  });

  return { page, toggle };

  async function toggle(): Promise<void> {
    const found = named.peek();
    if (!found) return;
    const removed = await unsavePaper(store, found.id, Date.now());
    if (removed) {
      tell(say('notice_unsaved'), async () => {
        await restoreSaved(store, removed);
        void sendCommand({ type: 'paint-badge' });
      });
    } else {
      await save(found);
    }
    void sendCommand({ type: 'paint-badge' });
  }

  /** Kept first, looked up then: nobody is asked about a page as long as its paper is not saved. */
  async function save(found: Named): Promise<void> {
    const saved = await savePaperById(store, found, Date.now());
    tell(say('notice_saved'), async () => {
      await unsavePaper(store, found.id, Date.now());
      void sendCommand({ type: 'paint-badge' });
    });
    if (saved.incomplete) void sendCommand({ type: 'fetch-feed', key: paperFeed(found.id) });
  }
}

interface Named {
  readonly id: string;
  readonly title: string | undefined;
}

async function nameThisPage(): Promise<Named | undefined> {
  const place = await readThisPage();
  const id = place && arxivIdInUrl(place.url);
  return id === undefined ? undefined : { id, title: titleInTab(place?.caption) };
}

async function readThis(store: Store, { id, title }: Named): Promise<ThisPage> {
  const [cached, saved] = await Promise.all([readPapers(store, [id]), readSavedPaper(store, id)]);
  const known = cached.get(id) ?? (saved?.incomplete ? undefined : saved?.paper);
  return {
    title: latexToText(known?.title ?? title ?? `arXiv:${id}`),
    ...(saved && saved.removedAt === undefined && { state: saved.state }),
  };
}
