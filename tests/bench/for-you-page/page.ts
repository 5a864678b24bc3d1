import { forYou } from '../../../src/domain/for-you/for-you.ts';
import { parseStruck } from '../../../src/domain/for-you/struck.ts';
import { positionFor } from '../../../src/domain/position.ts';
import { valueSize } from '../../../src/domain/value-size.ts';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { countMissingTerms } from '../../../src/store/for-you/count-papers.ts';
import { openRanking, type Ranking } from '../../../src/store/for-you/open-ranking.ts';
import { readForYou } from '../../../src/store/for-you/read-for-you.ts';
import { readSimilar } from '../../../src/store/for-you/read-similar.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { newState } from '../../../src/store/schema/new-state.ts';
import { savedRow } from '../../../src/store/schema/saved-row.ts';
import { madeUpPapers } from '../made-up-papers.ts';

/** What the bench in Node asks of this page. All times in ms. */
export interface ForYouBenchPage {
  readonly fill: (papers: number, saved: number) => Promise<void>;
  readonly count: () => Promise<{ ms: number; bytes: number }>;
  readonly open: () => Promise<number>;
  /** Profile and scores of all papers; the same with what is read around it; what is similar to one. */
  readonly rank: () => Promise<{ rank: number; read: number; similar: number }>;
}

const store = openStore();
const NOW = Date.UTC(2026, 7, 20);
let opened: Promise<Ranking> | undefined;

const page: ForYouBenchPage = {
  async fill(papers, saved) {
    for (let at = 0; at < papers; at += 2_500) {
      const rows = madeUpPapers(at, Math.min(papers, at + 2_500)).map((paper) => ({ ...paper, keptAt: NOW }));
      // The last ten days have a thousand papers.
      await cacheOf(store).papers.bulkPut(
        rows.map((row, index) => (at + index < 1_000 ? { ...row, featuredOn: '2026-08-15' } : row)),
      );
    }
    const step = Math.floor(papers / saved);
    const list = Array.from({ length: saved }, (_, index) => {
      const [paper] = madeUpPapers(1_000 + index * (step - 1), 1_001 + index * (step - 1));
      if (!paper) throw new Error('There is no such paper.');
      const times = { savedAt: NOW - index, changedAt: NOW - index, position: positionFor(NOW - index) };
      return savedRow({ id: paper.id, paper, state: 'to-read', tags: [], note: '', ...times }, 1);
    });
    const library = libraryOf(store);
    await library.saved.bulkPut(list);
    await library.state.put({ ...newState(), generation: 1, count: saved });
  },
  async count() {
    const startedAt = performance.now();
    await countMissingTerms(store, () => true);
    const ms = performance.now() - startedAt;
    const packs = await cacheOf(store).terms.toArray();
    return { ms, bytes: packs.reduce((sum, pack) => sum + valueSize(pack), 0) };
  },
  async open() {
    await cacheOf(store).refresh.get('state');
    const startedAt = performance.now();
    opened = openRanking(store);
    await opened;
    return performance.now() - startedAt;
  },
  async rank() {
    opened ??= openRanking(store);
    const ranking = await opened;
    const { corpus, saved } = ranking;
    const struck = { terms: [], authors: [], papers: [] };
    const left = new Set(saved);
    const candidates = corpus.ids.filter((id) => !left.has(id)).map((id) => ({ id }));
    const startedAt = performance.now();
    forYou(corpus, { saved, struck, candidates, limit: 50, explores: true });
    const rankedAt = performance.now();
    await readForYou(store, ranking, { struck: parseStruck(undefined), rules: [], now: NOW });
    const readAt = performance.now();
    await readSimilar(store, ranking, { ids: corpus.ids.slice(5_000, 5_001) });
    return { rank: rankedAt - startedAt, read: readAt - rankedAt, similar: performance.now() - readAt };
  },
};

Object.assign(globalThis, { forYouBench: page });
