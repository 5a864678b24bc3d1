import { parseArgs } from 'node:util';
import { sampleFeed } from '../sample-feed/sample-feed.ts';
import type { Entry } from './entry.ts';
import { asIfToday, readRecordedDays } from './recorded-days.ts';
import { startFeedServer } from './server.ts';

// npx tsx tools/feed-server/cli.ts [--feed DIR] [--port N] [--latest DAYS]; without --feed, the sample feed
const { values } = parseArgs({
  options: { feed: { type: 'string' }, port: { type: 'string' }, latest: { type: 'string' } },
});
const now = Date.now();
const server = await startFeedServer({ ...feed(), port: Number(values.port ?? 0) });
console.log(`https://127.0.0.1:${server.port}/api/daily_papers
Chromium: --host-resolver-rules="MAP huggingface.co 127.0.0.1:${server.port}" --ignore-certificate-errors-spki-list=${server.spki}`);

function feed(): { entries: Entry[]; trending?: string[] } {
  if (values.feed === undefined) return sampleFeed(now);
  const latest = values.latest === undefined ? {} : { latest: Number(values.latest) };
  return { entries: asIfToday(readRecordedDays(values.feed, latest), now) };
}
