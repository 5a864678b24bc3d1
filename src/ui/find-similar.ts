import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Ranking } from '../store/for-you/open-ranking.ts';
import type { SimilarAsked } from '../store/for-you/read-similar.ts';
import type { Store } from '../store/open-store.ts';
import type { SimilarPapers } from './similar-papers.tsx';
import type { Toasts } from './toasts.ts';

interface Given {
  readonly store: Store;
  readonly ranking: () => Promise<Ranking>;
  readonly board: Pick<Toasts, 'attempt'>;
}

export interface SimilarFinder {
  /** What was asked for, and what is like it; undefined until somebody asks. */
  readonly similar: ReadonlySignal<{ readonly ids: readonly string[]; readonly papers: SimilarPapers } | undefined>;
  readonly look: (asked: SimilarAsked) => void;
  /** Lets go of what was found. */
  readonly close: () => void;
}

/** Finds papers like one or several, when that is asked for. */
export function findSimilar({ store, ranking, board: { attempt } }: Given): SimilarFinder {
  const similar = signal<{ readonly ids: readonly string[]; readonly papers: SimilarPapers } | undefined>(undefined);
  return {
    similar,
    look(asked) {
      const { ids } = asked;
      similar.value = { ids, papers: 'looking' };
      attempt(async () => {
        const { readSimilar } = await import('../store/for-you/read-similar.ts');
        const papers = await readSimilar(store, await ranking(), asked);
        if (similar.peek()?.ids === ids) similar.value = { ids, papers: papers ?? 'unknown' };
      });
    },
    close() {
      similar.value = undefined;
    },
  };
}

export interface SimilarToOpen {
  /** What is like the open paper; undefined until somebody asks. */
  readonly similar: ReadonlySignal<SimilarPapers | undefined>;
  /** Looks for papers like this one, or lets go of those that were found. */
  readonly toggle: (id: string) => void;
}

/** Finds papers like the one that is open, and lets go of them when it is another one. */
export function similarToOpen(given: Given & { readonly openId: ReadonlySignal<string | undefined> }): SimilarToOpen {
  const { similar, look, close } = findSimilar(given);
  const { openId } = given;
  effect(() => {
    if (similar.peek()?.ids[0] !== openId.value) close();
  });
  return {
    similar: computed(() => (similar.value?.ids[0] === openId.value ? similar.value?.papers : undefined)),
    toggle(id) {
      if (similar.peek()?.ids[0] === id) close();
      else look({ ids: [id] });
    },
  };
}
