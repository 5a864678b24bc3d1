import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rankReaders } from './rank/rank-readers.ts';
import { readDays } from './rank/read-days.ts';
import { readReaders } from './rank/read-readers.ts';

// npm run --silent rank -- --days DIR of days as the service lists them --readers FILE --out FILE
// The "For you" of each reader in FILE, by the product's own code, for judging it: docs/RANKING.md says how.
try {
  const { days, readers: file, out } = readArguments();
  const papers = readDays(days);
  const readers = readReaders(file, papers);
  const rankings = rankReaders(readers, papers);
  writeFileSync(out, JSON.stringify({ rankings }));
  console.log(`${readers.readers.length} readers, ${readers.order.length} papers: ${out}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function readArguments(): { readonly days: string; readonly readers: string; readonly out: string } {
  const { values } = parseArgs({
    options: { days: { type: 'string' }, readers: { type: 'string' }, out: { type: 'string' } },
  });
  const { days, readers, out } = values;
  if (!days || !readers || !out) throw new Error('npm run rank -- --days DIR --readers FILE --out FILE');
  return { days, readers, out };
}
