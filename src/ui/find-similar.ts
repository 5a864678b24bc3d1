import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Ranking } from '../store/for-you/open-ranking.ts';
import type { Store } from '../store/open-store.ts';
import type { SimilarPapers } from './similar-papers.tsx';
import type { Toasts } from './toasts.ts';

export interface SimilarFinder {
  /** What is like the open paper; undefined until somebody asks. */
  readonly similar: ReadonlySignal<{ readonly id: string; readonly papers: SimilarPapers } | undefined>;
  /** Looks for papers like this one, or lets go of those that were found. */
  readonly toggle: (id: string) => void;
}

/** Finds papers like the one that is open, when that is asked for. */
export function findSimilar({
  store,
  ranking,
  openId,
  board: { attempt },
}: {
  store: Store;
  ranking: () => Promise<Ranking>;
  openId: ReadonlySignal<string | undefined>;
  board: Pick<Toasts, 'attempt'>;
}): SimilarFinder {
  const similar = signal<{ readonly id: string; readonly papers: SimilarPapers } | undefined>(undefined);
  effect(() => {
    if (similar.peek()?.id !== openId.value) similar.value = undefined;
  });
  return {
    similar,
    toggle(id) {
      if (similar.peek()?.id === id) {
        similar.value = undefined;
        return;
      }
      similar.value = { id, papers: 'looking' };
      attempt(async () => {
        const { readSimilar } = await import('../store/for-you/read-similar.ts');
        const papers = await readSimilar(store, await ranking(), id);
        if (similar.peek()?.id === id) similar.value = { id, papers: papers ?? 'unknown' };
      });
    },
  };
}
