import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { isPopup } from '../../../browser/tabs.ts';
import { readThisPage } from '../../../browser/this-page.ts';
import { arxivIdInUrl } from '../../../domain/arxiv-id-in-url.ts';
import { latexToText } from '../../../domain/latex/latex.ts';
import { isAsleep } from '../../../domain/snooze.ts';
import { titleInTab } from '../../../domain/title-in-tab.ts';
import type { Store } from '../../../store/open-store.ts';
import { readPapers } from '../../../store/read-papers.ts';
import { readSavedPaper } from '../../../store/read-saved.ts';
import { watch } from '../../../store/watch.ts';
import type { NoticeBoard } from '../../notice-board.ts';
import type { ToggleSaved } from '../../toggle-saved.ts';
import type { ThisPage } from '../model.ts';

/** The paper of the web page behind the popup, if it shows one. A panel stays while pages change, and so it names none. */
export function thisPage({ store, board: { fail }, toggleSaved }: Given): {
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
    if (found) await toggleSaved(found.id, found.title);
  }
}

interface Given {
  readonly store: Store;
  readonly board: Pick<NoticeBoard, 'fail'>;
  readonly toggleSaved: ToggleSaved;
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
    ...(saved && isAsleep(saved) && { snoozedUntil: saved.snoozedUntil }),
  };
}
