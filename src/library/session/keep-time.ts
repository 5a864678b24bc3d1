import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { untilNextStep } from '../when-words.ts';

/** Moves the page's clock on whenever papers change, and when what a row says of its paper's age becomes another. Answers with the way to stop. */
export function keepTime(
  now: Signal<number>,
  papers: ReadonlySignal<ReadonlyMap<string, SavedPaper> | undefined>,
): () => void {
  return effect(() => {
    const all = papers.value ?? new Map<string, SavedPaper>();
    let next: ReturnType<typeof setTimeout> | undefined;
    const tick = (): void => {
      now.value = Date.now();
      next = setTimeout(tick, Math.max(LEAST_MS, untilNextStep(all.values(), now.peek())));
    };
    tick();
    return () => clearTimeout(next);
  });
}

/** However many papers were saved within the hour, the list is drawn no more often. */
const LEAST_MS = 1_000;
