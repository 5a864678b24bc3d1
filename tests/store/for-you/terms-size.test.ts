import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { valueSize } from '../../../src/domain/value-size.ts';
import { parseList } from '../../../src/hugging-face/parse.ts';
import { cacheOf } from '../../../src/store/databases.ts';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import { countMissingTerms } from '../../../src/store/for-you/count-papers.ts';
import { readRecordedDays } from '../../../tools/feed-server/recorded-days.ts';
import { freshStore, NOON } from '../fresh-store.ts';

const RECORDED = fileURLToPath(new URL('../../../../shared/hf-api/daily', import.meta.url));

it.skipIf(!existsSync(RECORDED))('the terms of a recorded paper take at most 0.8 kB', async () => {
  const store = freshStore();
  const list = parseList(readRecordedDays(RECORDED, { latest: 40 }));
  await applyFeed(store, 'search:x', 'papers' in list ? list.papers : [], NOON);
  await countMissingTerms(store, () => true);
  const packs = await cacheOf(store).terms.toArray();
  const count = packs.reduce((sum, { ids }) => sum + ids.length, 0);
  const bytes = packs.reduce((sum, pack) => sum + valueSize(pack), 0) / count;
  console.log(`${count} recorded papers: ${Math.round(bytes)} bytes each`);
  expect(count).toBe(await cacheOf(store).papers.count());
  expect(bytes).toBeLessThanOrEqual(800);
});
