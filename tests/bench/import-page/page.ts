// The bench puts it there: see `import.ts`.
import { parse } from 'bench-peer';
import { importSummary, readImportFiles } from '../../../src/library/import-reading.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { importEntries } from '../../../src/store/saved/import-entries.ts';
import { inSteps } from '../../../src/ui/in-pieces.ts';

/** What the bench in Node asks of this page. */
export interface ImportBenchPage {
  /** An import as the library's dialog does it: reading, planning, writing; ms, how many papers came of it, and the longest task. */
  readonly ours: (text: string) => Promise<Imported>;
  /** The other parser alone. */
  readonly theirs: (text: string) => Promise<{ readonly ms: number; readonly count: number }>;
}

interface Imported {
  readonly ms: number;
  readonly readMs: number;
  readonly count: number;
  readonly longestTaskMs: number;
}

const page: ImportBenchPage = {
  async ours(text) {
    let longestTaskMs = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
    });
    observer.observe({ type: 'longtask' });
    const store = openStore();
    const file = new Blob([text]);
    await pause();
    const startedAt = performance.now();
    const reading = await readImportFiles([file]);
    if (reading.kind === 'refused') throw new Error(reading.why);
    const readMs = performance.now() - startedAt;
    const { done } = await importEntries(store, reading.entries, 'merge', Date.now(), { take: inSteps });
    const ms = performance.now() - startedAt;
    await pause();
    observer.disconnect();
    return { ms, readMs, count: importSummary(done).add.length, longestTaskMs };
  },
  async theirs(text) {
    await pause();
    const startedAt = performance.now();
    const { entries } = parse(text);
    return { ms: performance.now() - startedAt, count: entries.length };
  },
};

/** What came before is drawn, and its long tasks told. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

Object.assign(globalThis, { bench: page });
