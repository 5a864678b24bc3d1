import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/hugging-face/parse.ts';
import { cacheOf } from '../../src/store/databases.ts';
import { readPapers } from '../../src/store/feeds/read-papers.ts';
import { freshStore, NOON } from './fresh-store.ts';
import { refreshOnce } from './refresh-once.ts';

const RECORDED = '../shared/hf-api/daily';

describe('cached rows', () => {
  // `serialize` is V8's structured clone: what Chromium hands to the disk for a row, before the disk's own compression.
  it.runIf(existsSync(RECORDED))(
    'are slim: at most 2.5 kB a recorded paper, less than half of what the service sends',
    async () => {
      const store = freshStore();
      let sent = 0;
      let rows = 0;
      let bytes = 0;
      let largest = 0;
      for (const file of readdirSync(RECORDED).filter((name) => name.endsWith('.json'))) {
        const json = readFileSync(`${RECORDED}/${file}`, 'utf8');
        const list = parseList(JSON.parse(json));
        if ('kind' in list || list.papers.length === 0) continue;
        sent += Buffer.byteLength(json);
        await refreshOnce(store, NOON, { newest: list.papers });
        const cached = await cacheOf(store).papers.bulkGet(list.papers.map(({ id }) => id));
        for (const row of cached) {
          const size = serialize(row).length;
          rows += 1;
          bytes += size;
          largest = Math.max(largest, size);
        }
        expect(
          (
            await readPapers(
              store,
              list.papers.map(({ id }) => id),
            )
          ).size,
        ).toBe(list.papers.length);
      }
      const perPaper = Math.round(bytes / rows);
      console.info(
        `${rows} recorded papers: ${perPaper} bytes a row (largest ${largest}), sent as ${Math.round(sent / rows)}`,
      );
      expect(perPaper).toBeLessThan(2_500);
      expect(perPaper).toBeLessThan(sent / rows / 2);
    },
    60_000,
  );
});
