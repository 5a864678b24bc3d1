import { cacheOf } from '../../../src/store/databases.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { madeUpPapers } from '../made-up-papers.ts';
import { keystrokes } from '../search-queries.ts';
import { ENGINES } from './engines.ts';

/** What the bench in Node asks of this page. */
export interface BenchPage {
  readonly fill: (from: number, to: number) => Promise<void>;
  /** How long building took, ms, and the bytes that were left ready. */
  readonly build: (engine: string) => Promise<{ ms: number; bytes: number }>;
  /** From nothing loaded (but Dexie, with its database open) to the first answer, ms. */
  readonly load: (engine: string) => Promise<{ ms: number; firstMs: number }>;
  /** Every keystroke of every query by every engine in turn: ms. */
  readonly search: () => Promise<Record<string, { query: string; ms: number; total: number }[]>>;
  /** A few papers of a list, and how long indexing them took. */
  readonly keepAndIndex: (from: number, to: number) => Promise<number>;
}

const store = openStore();

const page: BenchPage = {
  async fill(from, to) {
    for (let at = from; at < to; at += 2_500) {
      const papers = madeUpPapers(at, Math.min(to, at + 2_500));
      await cacheOf(store).papers.bulkPut(papers.map((paper) => ({ ...paper, keptAt: 1_760_000_000_000 + at })));
    }
  },
  async build(engine) {
    const startedAt = performance.now();
    const bytes = (await ENGINES[engine]?.build(store)) ?? 0;
    return { ms: performance.now() - startedAt, bytes };
  },
  async load(engine) {
    await cacheOf(store).refresh.get('state');
    const startedAt = performance.now();
    const find = await ENGINES[engine]?.load(store);
    const loadedAt = performance.now();
    find?.('d');
    return { ms: loadedAt - startedAt, firstMs: performance.now() - loadedAt };
  },
  async search() {
    const finds = await Promise.all(
      Object.entries(ENGINES).map(async ([name, engine]) => [name, await engine.load(store)] as const),
    );
    const times: Awaited<ReturnType<BenchPage['search']>> = Object.fromEntries(finds.map(([name]) => [name, []]));
    for (const [turn, letters] of keystrokes().entries()) {
      for (const query of letters) {
        // A task each, as keystrokes come; nobody always goes first.
        for (let index = 0; index < finds.length; index += 1) {
          await new Promise((resolve) => setTimeout(resolve));
          const [name, find] = finds[(index + turn) % finds.length] ?? [];
          if (!name || !find) continue;
          const startedAt = performance.now();
          const { total } = find(query);
          times[name]?.push({ query, ms: performance.now() - startedAt, total });
        }
      }
    }
    return times;
  },
  async keepAndIndex(from, to) {
    const { applyFeed } = await import('../../../src/store/feeds/apply-feed.ts');
    const { indexPapers } = await import('../../../src/store/search/index-papers.ts');
    await applyFeed(store, 'search:bench', madeUpPapers(from, to), 1_770_000_000_000);
    const startedAt = performance.now();
    await indexPapers(store);
    return performance.now() - startedAt;
  },
};

Object.assign(globalThis, { bench: page });
