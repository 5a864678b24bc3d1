import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { isPopup } from '../../../browser/tabs.ts';
import { readThisPage } from '../../../browser/this-page.ts';
import { untitled } from '../../../domain/bare-paper.ts';
import { isMadeId } from '../../../domain/bibliography/identity.ts';
import { latexToText } from '../../../domain/latex/latex.ts';
import { paperInUrl } from '../../../domain/paper-in-url.ts';
import { isAsleep } from '../../../domain/snooze.ts';
import { titleInTab, titleOnPage } from '../../../domain/title-in-tab.ts';
import { readKnownPapers } from '../../../store/archive/read-known-papers.ts';
import type { Ranking } from '../../../store/for-you/open-ranking.ts';
import type { Store } from '../../../store/open-store.ts';
import { readSavedNamed } from '../../../store/saved/read-saved.ts';
import { watch } from '../../../store/watch.ts';
import { findSimilar } from '../../find-similar.ts';
import type { PageActs, ShownAct } from '../../page-acts.ts';
import type { PaperActions } from '../../paper-actions.ts';
import type { Toasts } from '../../toasts.ts';
import type { ThisPage } from '../model.ts';

/** The paper of the web page behind the popup, if it shows one. A panel stays while pages change, and so it names none. */
export function thisPage({ store, ranking, acts, board, papers }: Given): {
  readonly page: ReadonlySignal<ThisPage | undefined>;
  /** Saves it, or takes it off the list. */
  readonly toggle: () => void;
  /** Looks for papers like it, or lets go of those that were found. */
  readonly toggleSimilar: () => void;
} {
  const { fail } = board;
  const like = findSimilar({ store, ranking, board });
  const named = signal<Named | undefined>(undefined);
  const stored = signal<ThisPage | undefined>(undefined);
  const reader = acts.reader();
  const page = computed(() => {
    const id = named.value?.id;
    const shown = stored.value;
    const near = like.similar.value?.papers;
    return (
      shown && {
        ...reader.changes.value.flat().reduce((before, act) => pageAfter(before, id, act), shown),
        ...(near && { similar: near }),
      }
    );
  });

  if (isPopup()) nameThisPage().then((found) => (named.value = found), fail);
  effect(() => {
    const found = named.value;
    if (!found) return;
    return watch(
      () => readThis(store, found),
      (read) => {
        batch(() => {
          stored.value = read;
          reader.wasRead();
        });
      },
      fail,
    );
  });

  return { page, toggle, toggleSimilar };

  function toggle(): void {
    const [found, shown] = [named.peek(), page.peek()];
    if (found && shown) void papers.toggleSaved({ ...found, isSaved: shown.state !== undefined });
  }

  function toggleSimilar(): void {
    const [found, shown] = [named.peek(), page.peek()];
    if (like.similar.peek()) like.close();
    else if (found && shown) like.look({ ids: [found.id], title: shown.title });
  }
}

/** The page's paper after an act; a paper that comes back has the state that it had, which the next read tells. */
function pageAfter(page: ThisPage, id: string | undefined, act: ShownAct): ThisPage {
  if (!('id' in act) || act.id !== id) return page;
  if (act.do === 'save') return { state: 'to-read', ...page };
  const { state: _, snoozedUntil: __, ...unsaved } = page;
  return act.do === 'show' ? page : unsaved;
}

interface Given {
  readonly store: Store;
  readonly ranking: () => Promise<Ranking>;
  readonly acts: Pick<PageActs, 'reader'>;
  readonly board: Pick<Toasts, 'fail' | 'attempt'>;
  readonly papers: Pick<PaperActions, 'toggleSaved'>;
}

interface Named {
  readonly id: string;
  readonly title: string | undefined;
}

async function nameThisPage(): Promise<Named | undefined> {
  const place = await readThisPage();
  const id = place && paperInUrl(place.url);
  if (id === undefined) return undefined;
  return { id, title: isMadeId(id) ? titleOnPage(place?.caption) : titleInTab(place?.caption) };
}

async function readThis(store: Store, { id, title }: Named): Promise<ThisPage> {
  const [cached, saved] = await Promise.all([readKnownPapers(store, [id]), readSavedNamed(store, id)]);
  const known = cached.get(id) ?? (saved?.incomplete ? undefined : saved?.paper);
  return {
    title: latexToText(known?.title ?? title ?? untitled(id)),
    ...(saved && saved.removedAt === undefined && { state: saved.state }),
    ...(saved && isAsleep(saved) && { snoozedUntil: saved.snoozedUntil }),
  };
}
