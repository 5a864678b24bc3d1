import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { valueSize } from '../../../src/domain/value-size.ts';
import { parseList } from '../../../src/hugging-face/parse.ts';
import { changeArchive, leasedArchive, startArchive } from '../../../src/store/archive/archive-state.ts';
import { completeMonth } from '../../../src/store/archive/complete-month.ts';
import { keepPage } from '../../../src/store/archive/keep-page.ts';
import { cacheOf } from '../../../src/store/databases.ts';
import { readRecordedDays } from '../../../tools/feed-server/recorded-days.ts';
import { freshStore, NOON } from '../fresh-store.ts';

const RECORDED = fileURLToPath(new URL('../../../../shared/hf-api/daily', import.meta.url));
const KEY_BYTES = 50;

it.skipIf(!existsSync(RECORDED))('a recorded paper takes at most 2.0 kB, with its share of the index', async () => {
  const store = freshStore();
  const cache = cacheOf(store);
  await startArchive(store);
  await changeArchive(store, (state) => leasedArchive(state, 'me', NOON));
  const days = readRecordedDays(RECORDED, { latest: 40 });
  const list = parseList(days);
  const papers = 'papers' in list ? list.papers : [];
  for (let from = 0; from < papers.length; from += 100) {
    const place = { month: '2025-01', page: from / 100, now: NOON, holder: 'me' };
    await keepPage(store, place, { papers: papers.slice(from, from + 100), isLast: from + 100 >= papers.length });
  }
  await completeMonth(store, '2025-01', NOON, 'me');
  const [blocks, segments] = await Promise.all([cache.archiveBlocks.toArray(), cache.segments.toArray()]);
  const count = blocks.reduce((sum, { ids }) => sum + ids.length, 0);
  const bytes = [...blocks, ...segments].reduce((sum, row) => sum + valueSize(row), 0);
  expect(count).toBeGreaterThan(300);
  expect(bytes / count + KEY_BYTES).toBeLessThan(2_000);
});
