import type { World } from '../../src/background/world.ts';
import { createClient } from '../../src/hugging-face/client.ts';
import type { Entry } from '../../tools/feed-server/entry.ts';
import { type FeedServer, startFeedServer } from '../../tools/feed-server/server.ts';
import { get } from '../tools/feed-server-client.ts';
import { entry } from '../tools/feed-server-entries.ts';
import { type FakeBrowser, fakeBrowser, worker } from './fake-browser.ts';

/** A browser whose clock can be wrong, beside a service whose clock never is. */
export interface ArchiveWorld {
  readonly browser: FakeBrowser;
  readonly server: FeedServer;
  /** How much time has passed, whatever the browser's clock says. */
  readonly pass: (ms: number) => void;
  /** Sets the browser's clock off by so much more. */
  readonly leap: (ms: number) => void;
  /** A worker that reaches the server over the network; a pause takes the time it says. */
  readonly archiveWorker: (changes?: Partial<World>) => World;
  /** When each page was asked for, by the clock that is never wrong, and which. */
  readonly pages: () => readonly { readonly at: number; readonly page: string }[];
}

export async function archiveWorld(entries: readonly Entry[], given: Partial<FakeBrowser> = {}): Promise<ArchiveWorld> {
  const browser = fakeBrowser(given);
  let truth = browser.now;
  const server = await startFeedServer({ entries, trending: [], now: () => truth });
  const pass = (ms: number): void => {
    truth += ms;
    browser.now += ms;
  };
  const client = createClient({
    now: () => browser.now,
    fetch: async (address, { headers }) => {
      const { pathname, search } = new URL(address);
      const reply = await get(server, pathname + search, { headers: { ...(headers as Record<string, string>) } });
      const told = Object.entries(reply.headers).map(([name, value]) => [name, String(value)] as [string, string]);
      return new Response(reply.body, { status: reply.status, headers: told });
    },
  });
  return {
    browser,
    server,
    pass,
    leap: (ms) => {
      browser.now += ms;
    },
    archiveWorker: (changes = {}) => worker(browser, { client, sleep: async (ms) => pass(ms), ...changes }),
    pages: () =>
      server.requests
        .filter(({ query }) => query.month !== undefined)
        .map(({ at, query }) => ({ at, page: `${query.month} ${query.p}` })),
  };
}

/** Papers for a month, spread over its days: "2402.00001" and on. */
export function monthOfEntries(month: string, count: number): Entry[] {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  const first = month === '2023-05' ? 4 : 1;
  return Array.from({ length: count }, (_, index) => {
    const day = String(first + (index % (days - first + 1))).padStart(2, '0');
    const id = `${month.slice(2, 4)}${month.slice(5)}.${String(index + 1).padStart(5, '0')}`;
    return entry(id, `${month}-${day}`, 1 + ((index * 7919) % 200), index);
  });
}
