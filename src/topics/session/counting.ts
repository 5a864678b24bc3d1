import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ArchiveProgress } from '../../domain/archive/archive-progress.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import type { TopicMonth } from '../../domain/topics/topic-month.ts';
import type { Store } from '../../store/open-store.ts';
import { readLibrary } from '../../store/saved/read-library.ts';
import { countPapers, countTopics, type TopicCounts } from '../../store/topics/count-topics.ts';
import { watch } from '../../store/watch.ts';
import { yieldToBrowser } from '../../ui/yield-to-browser.ts';
import type { Scope } from '../model.ts';

/** A task of the page is as long as that at most. */
const AT_A_TIME_MS = 12;
/** Lists don't move under the reader for less. */
const GROWN = 1.25;

interface Given {
  readonly store: Store;
  readonly archive: ReadonlySignal<ArchiveProgress | undefined>;
  readonly scope: ReadonlySignal<Scope>;
  readonly fail: (error: unknown) => void;
}

/** Counts the papers at hand, and anew when the archive has grown by much; those of the reading list while they are looked at. */
export function followCounts({ store, archive, scope, fail }: Given): {
  readonly counts: ReadonlySignal<TopicCounts | undefined>;
  readonly savedMonths: ReadonlySignal<readonly TopicMonth[] | undefined>;
  readonly share: ReadonlySignal<number | undefined>;
} {
  const counts = signal<TopicCounts | undefined>(undefined);
  const savedMonths = signal<readonly TopicMonth[] | undefined>(undefined);
  const share = signal<number | undefined>(0);
  const saved = signal<readonly SavedPaper[] | undefined>(undefined);
  let countedPapers: number | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (act: () => Promise<void>): void => {
    turn = turn.then(act).catch(fail);
  };

  effect(() => {
    const progress = archive.value;
    if (!progress || !isToCount(progress)) return;
    countedPapers = progress.papers;
    inTurn(async () => {
      share.value = 0;
      try {
        counts.value = await countTopics(store, { now: Date.now(), pause: pauser(), onShare });
      } finally {
        share.value = undefined;
      }
    });
  });

  effect(() => {
    if (scope.value !== 'saved') return undefined;
    return watch(
      () => readLibrary(store),
      ({ entries }) => {
        saved.value = entries.filter(({ removedAt }) => removedAt === undefined);
      },
      fail,
    );
  });

  effect(() => {
    const [entries, all] = [saved.value, counts.value];
    if (!entries || !all) return;
    inTurn(async () => {
      const papers = entries.map(({ paper, savedAt }) => ({
        ...paper,
        day: new Date(savedAt).toISOString().slice(0, 10),
      }));
      const months = await countPapers(papers, all.vocabulary, pauser());
      batch(() => {
        savedMonths.value = months;
      });
    });
  });

  return { counts, savedMonths, share };

  function onShare(part: number): void {
    share.value = part;
  }

  function isToCount({ phase, papers }: ArchiveProgress): boolean {
    if (countedPapers === undefined || papers < countedPapers) return true;
    return papers > countedPapers * GROWN || (phase === 'complete' && papers !== countedPapers);
  }
}

/** Asks for a pause whenever the browser has had none for some milliseconds. */
function pauser(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < AT_A_TIME_MS) return undefined;
    return yieldToBrowser().then(() => {
      since = performance.now();
    });
  };
}
