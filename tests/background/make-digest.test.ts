import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handleCommand } from '../../src/background/handle-command.ts';
import { openFromNotification } from '../../src/background/on-notification-click.ts';
import { wake } from '../../src/background/wake.ts';
import type { World } from '../../src/background/world.ts';
import type { Digest } from '../../src/domain/digest/digest.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { libraryOf } from '../../src/store/databases.ts';
import { noteDigestOpened } from '../../src/store/digests/note-digest.ts';
import { listDigests, readDigest } from '../../src/store/digests/read-digests.ts';
import { doAct } from '../../src/store/do-act.ts';
import { hidePaper } from '../../src/store/history/hide-paper.ts';
import { noteEach } from '../../src/store/watching/note-news.ts';
import { DAY, HOUR, MINUTE, paper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, restart, WEDNESDAY, worker } from './fake-browser.ts';
import { papers } from './fake-service.ts';

let browser: FakeBrowser;

/** Two hours after the story begins, whatever the clock on this machine's wall says then. */
const HOUR_OF_DIGEST = WEDNESDAY + 2 * HOUR;
const wall = new Date(HOUR_OF_DIGEST);
const DAILY = { digestEvery: 'day', digestAtMinutes: wall.getHours() * 60 + wall.getMinutes() } as const;
const WEEKLY = { ...DAILY, digestEvery: 'week', digestWeekday: wall.getDay() } as const;

beforeEach(async () => {
  browser = fakeBrowser({ settings: DAILY });
  browser.service.trending = papers('t', 10).map(old);
  browser.service.newest = papers('n', 10).map(old);
  await wake(worker(browser));
});

describe('a daily digest', () => {
  it('comes with the first wake after its hour, with what was listed since, seen or not', async () => {
    listMore('a', 'b');
    browser.now = WEDNESDAY + HOUR + 30 * MINUTE;
    await wake(worker(browser));
    expect(await digests()).toEqual([]);
    browser.now = HOUR_OF_DIGEST + 3 * MINUTE;
    await wake(worker(browser));
    const [digest] = await digests();
    expect(digest).toMatchObject({ every: 'day', until: browser.now, isDue: true, total: 2 });
    expect(idsOf(digest)).toEqual(['a', 'b']);
  });

  it('has what the refresh of that very wake brings', async () => {
    browser.now = HOUR_OF_DIGEST + 3 * MINUTE;
    listMore('fresh');
    await wake(worker(browser));
    expect((await digests()).map(idsOf)).toEqual([['fresh']]);
  });

  it('tells what became of watched papers, also where that is all there is', async () => {
    await doAct(lookInto(browser), { do: 'save', id: 't1' }, browser.now);
    await noteEach(lookInto(browser), { ids: ['t1'], isWatched: () => true, now: browser.now }, (_, { facts }) => ({
      facts,
      items: [{ kind: 'code', at: WEDNESDAY + HOUR }],
    }));
    browser.now = HOUR_OF_DIGEST + MINUTE;
    await wake(worker(browser));
    const [digest] = await digests();
    expect(digest).toMatchObject({ papers: [], news: [{ id: 't1', phrase: { key: 'news_code' } }] });
    expect(told()).toEqual([expect.objectContaining({ id: `digest:${digest?.id}` })]);
    browser.now += DAY;
    await wake(worker(browser));
    expect(await digests()).toHaveLength(1);
  });

  it('is made once, however often the background wakes', async () => {
    listMore('a');
    browser.now = HOUR_OF_DIGEST;
    await Promise.all([wake(worker(browser)), wake(worker(browser))]);
    for (let count = 0; count < 5; count += 1) {
      browser.now += 5 * MINUTE;
      await wake(worker(browser));
    }
    expect(await digests()).toHaveLength(1);
    expect(browser.reports).toEqual([]);
  });

  it('begins the next day where the last one ended', async () => {
    listMore('a');
    browser.now = HOUR_OF_DIGEST + MINUTE;
    await wake(worker(browser));
    const end = browser.now;
    listMore('b');
    browser.now = HOUR_OF_DIGEST + DAY + MINUTE;
    await wake(worker(browser));
    const [second, first] = await digests();
    expect(second).toMatchObject({ from: end, until: browser.now });
    expect([idsOf(first), idsOf(second)]).toEqual([['a'], ['b']]);
  });

  it('that was missed comes at the next start, one for all that were', async () => {
    listMore('a');
    browser.now = WEDNESDAY + HOUR + 30 * MINUTE;
    await wake(worker(browser));
    restart(browser);
    browser.random = 0;
    browser.now = HOUR_OF_DIGEST + 9 * DAY + 5 * HOUR;
    listMore('b');
    await wake(worker(browser));
    browser.now += MINUTE;
    await wake(worker(browser));
    expect((await digests()).map(idsOf)).toEqual([['a', 'b']]);
    browser.now += HOUR;
    await wake(worker(browser));
    expect(await digests()).toHaveLength(1);
  });

  it('waits with the held refresh of a start-up, so that it has today’s papers', async () => {
    restart(browser);
    browser.random = 0.9;
    browser.now = HOUR_OF_DIGEST + 5 * HOUR;
    listMore('b');
    await wake(worker(browser));
    expect(await digests()).toEqual([]);
    await handleCommand(worker(browser), { type: 'opened' });
    expect((await digests()).map(idsOf)).toEqual([['b']]);
  });

  it('is made from what is there when the network is down', async () => {
    listMore('a');
    browser.now = WEDNESDAY + HOUR + 30 * MINUTE;
    await wake(worker(browser));
    browser.service.failure = { kind: 'offline' };
    browser.now = HOUR_OF_DIGEST + HOUR;
    await wake(worker(browser));
    expect((await digests()).map(idsOf)).toEqual([['a']]);
  });

  it('is none on a day without news, and the next one comes at its time', async () => {
    browser.now = HOUR_OF_DIGEST + MINUTE;
    await wake(worker(browser));
    listMore('late');
    browser.now += 4 * HOUR;
    await wake(worker(browser));
    expect(await digests()).toEqual([]);
    browser.now = HOUR_OF_DIGEST + DAY + MINUTE;
    await wake(worker(browser));
    expect((await digests()).map(idsOf)).toEqual([['late']]);
  });

  it('waits for the network when there is nothing to tell without it', async () => {
    browser.service.failure = { kind: 'offline' };
    browser.now = HOUR_OF_DIGEST + MINUTE;
    await wake(worker(browser));
    expect(await digests()).toEqual([]);
    browser.service.failure = undefined;
    listMore('a');
    browser.now += 4 * HOUR;
    await wake(worker(browser));
    expect((await digests()).map(idsOf)).toEqual([['a']]);
  });

  it('leaves out what is hidden and what the rules mute, and names the rule of what is watched', async () => {
    const watch = { id: '1', kind: 'watch', by: 'id', pattern: 'watched' } as const;
    browser.rules = [watch, { id: '2', kind: 'mute', by: 'id', pattern: 'muted' }];
    listMore('plain', 'muted', 'hidden', 'watched');
    browser.now += 90 * MINUTE;
    await wake(worker(browser));
    await hidePaper(lookInto(browser), paper('hidden'), browser.now);
    browser.now = HOUR_OF_DIGEST;
    await wake(worker(browser));
    const [digest] = await digests();
    expect(idsOf(digest)).toEqual(['watched', 'plain']);
    expect(digest?.papers[0]).toMatchObject({ section: 'watched', rule: watch });
  });

  it('does not repeat what stood on the lists when the person came', async () => {
    browser.now = HOUR_OF_DIGEST;
    await wake(worker(browser));
    expect(await digests()).toEqual([]);
  });
});

describe('switching digests on', () => {
  it('makes none for the past; the first comes at its hour and covers since yesterday', async () => {
    browser = fakeBrowser();
    await wake(worker(browser));
    browser.now = HOUR_OF_DIGEST + HOUR;
    listMore('before');
    await wake(worker(browser));
    browser.settings = DAILY;
    browser.now += MINUTE;
    await wake(worker(browser));
    expect(await digests()).toEqual([]);
    browser.now = HOUR_OF_DIGEST + DAY;
    await wake(worker(browser));
    expect((await digests()).map(idsOf)).toEqual([['before']]);
  });

  it('and off again makes none', async () => {
    browser.settings = {};
    listMore('a');
    browser.now = HOUR_OF_DIGEST + 3 * DAY;
    await wake(worker(browser));
    expect(await digests()).toEqual([]);
  });
});

describe('a weekly digest', () => {
  it('comes once in a week', async () => {
    browser = fakeBrowser({ settings: WEEKLY });
    await wake(worker(browser));
    for (let hour = 1; hour <= 15 * 24; hour += 1) {
      browser.now += HOUR;
      if (hour % 24 === 5) listMore(`p${hour}`);
      await wake(worker(browser));
    }
    const all = await digests();
    expect(all.map(({ until }) => new Date(until).getDay())).toEqual([wall.getDay(), wall.getDay()]);
    expect(all.map((digest) => idsOf(digest).length)).toEqual([7, 7]);
  });
});

describe('a clock', () => {
  it.each([10, -10])(
    'that jumps by %d years and back makes at most one, and the next comes at its time',
    async (years) => {
      listMore('a');
      browser.now += HOUR;
      browser.now += years * 365 * DAY;
      await wake(worker(browser));
      const during = (await digests()).length;
      expect(during).toBeLessThanOrEqual(1);
      browser.now -= years * 365 * DAY;
      await wake(worker(browser));
      browser.now += 10 * MINUTE;
      listMore('b');
      await wake(worker(browser));
      expect(await digests()).toHaveLength(during);
      browser.now = HOUR_OF_DIGEST + DAY + MINUTE;
      await wake(worker(browser));
      browser.now += MINUTE;
      await wake(worker(browser));
      expect((await digests()).length).toBeLessThanOrEqual(during + 2);
      expect((await digests()).flatMap(idsOf)).toContain('b');
    },
  );
});

describe('asking for a digest', () => {
  it('makes one of the last day, and leaves the one that is due as it is', async () => {
    listMore('a');
    browser.now += 90 * MINUTE;
    await wake(worker(browser));
    expect(await handleCommand(worker(browser), { type: 'make-digest', every: 'day' })).toEqual({ kind: 'done' });
    browser.now = HOUR_OF_DIGEST;
    await wake(worker(browser));
    const all = await digests();
    expect(all.map(idsOf)).toEqual([['a'], ['a']]);
    expect(all.map(({ isDue }) => isDue)).toEqual([true, undefined]);
  });

  it('says so when there is nothing new', async () => {
    expect(await handleCommand(worker(browser), { type: 'make-digest', every: 'week' })).toEqual({
      kind: 'nothing-new',
    });
    expect(await digests()).toEqual([]);
  });
});

describe('telling of a digest', () => {
  it('is a silent notification with the first title, shown once; a click opens that digest', async () => {
    listMore('a', 'b');
    browser.now = HOUR_OF_DIGEST;
    await wake(worker(browser));
    browser.now += 5 * MINUTE;
    await wake(worker(browser));
    const [digest] = await digests();
    expect(told()).toEqual([
      {
        id: `digest:${digest?.id}`,
        title: { key: 'notify_digest_day', values: [] },
        lines: [{ key: 'paper_count', values: [2], count: 2 }, 'Title of a'],
        isSilent: true,
      },
    ]);
    await openFromNotification(worker(browser), `digest:${digest?.id}`);
    expect(browser.digestsOpened).toEqual([digest?.id]);
    expect(browser.standing.size).toBe(0);
  });

  it('waits for the end of quiet hours', async () => {
    const quiet = { quietFromMinutes: DAILY.digestAtMinutes, quietUntilMinutes: (DAILY.digestAtMinutes + 120) % 1440 };
    browser.settings = { ...DAILY, ...quiet };
    listMore('a');
    browser.now = HOUR_OF_DIGEST + MINUTE;
    await wake(worker(browser));
    expect(await digests()).toHaveLength(1);
    expect(told()).toEqual([]);
    browser.now = HOUR_OF_DIGEST + 2 * HOUR;
    await wake(worker(browser));
    expect(told()).toHaveLength(1);
  });

  it('is left out where the person does not want it', async () => {
    browser.settings = { ...DAILY, notifyDigest: false };
    listMore('a');
    browser.now = HOUR_OF_DIGEST;
    await wake(worker(browser));
    expect(await digests()).toHaveLength(1);
    expect(told()).toEqual([]);
  });

  it('needs the browser’s leave, and is old news a day later', async () => {
    browser.mayNotify = false;
    listMore('a');
    browser.now = HOUR_OF_DIGEST;
    await wake(worker(browser));
    browser.mayNotify = true;
    browser.now = HOUR_OF_DIGEST + 25 * HOUR;
    await wake(worker(browser));
    expect(told()).toEqual([]);
  });

  it('does not tell who has opened it, nor who asked for it', async () => {
    listMore('a');
    browser.now += 90 * MINUTE;
    await wake(worker(browser));
    await handleCommand(worker(browser), { type: 'make-digest', every: 'day' });
    browser.now += MINUTE;
    await wake(worker(browser));
    expect(told()).toEqual([]);
    browser.mayNotify = false;
    browser.now = HOUR_OF_DIGEST;
    await wake(worker(browser));
    const [digest] = await digests();
    await noteDigestOpened(lookInto(browser), digest?.id ?? '', browser.now);
    browser.mayNotify = true;
    browser.now += MINUTE;
    await wake(worker(browser));
    expect(told()).toEqual([]);
  });

  it('tells at most once, should the worker die while it does: the digest is there all the same', async () => {
    listMore('a');
    browser.now = HOUR_OF_DIGEST;
    await new Promise<void>((resolve) => {
      const world = worker(browser);
      const show = () => {
        browser.mirror.release();
        resolve();
        return new Promise<never>(() => {});
      };
      void wake({ ...world, notifications: { ...world.notifications, show } });
    });
    browser.now += MINUTE;
    await wake(worker(browser));
    expect(told()).toEqual([]);
    expect(await digests()).toHaveLength(1);
  });
});

/** A worker that dies at a point goes no further: the promise it waits for there never settles. */
type Death = (world: World, die: () => Promise<never>) => Partial<World>;

/** The transaction that begins so many after the badge was painted: planning the digest, then keeping it. */
const inTransaction =
  (name: 'plan' | 'keep'): Death =>
  ({ store }, die) => {
    const library = libraryOf(store);
    const transaction = library.transaction.bind(library);
    let digests = 0;
    vi.spyOn(library, 'transaction').mockImplementation(((...told: unknown[]) => {
      if (told.includes(library.digestPlan)) digests += 1;
      const isHere = told.includes(library.digestPlan) && digests === (name === 'plan' ? 1 : 2);
      return isHere ? die() : Reflect.apply(transaction, library, told);
    }) as never);
    return {};
  };

const DEATHS: [string, Death][] = [
  [
    'between the service’s answer and the lists',
    ({ client }, die) => ({ client: { ...client, trending: die, newest: die } }),
  ],
  ['before the badge', (_, die) => ({ paintBadge: die })],
  ['when it reads the plan', inTransaction('plan')],
  [
    'when it reads the papers',
    ({ store }, die) => {
      const { marks } = libraryOf(store);
      const where = marks.where.bind(marks);
      const ofDigest = { between: () => ({ toArray: die }) };
      vi.spyOn(marks, 'where').mockImplementation(((index: string) =>
        index.startsWith('listedAt.') ? ofDigest : where(index)) as never);
      return {};
    },
  ],
  ['when it reads the rules', (_, die) => ({ rules: die })],
  ['when it keeps the digest', inTransaction('keep')],
];

describe.each(DEATHS)('a worker that dies %s', (_, death) => {
  it('leaves the digest to the next wake: neither two nor none', async () => {
    listMore('a', 'b');
    browser.now = HOUR_OF_DIGEST + MINUTE;
    await new Promise<void>((resolve) => {
      const world = worker(browser);
      const changes = death(world, () => {
        browser.mirror.release();
        resolve();
        return new Promise<never>(() => {});
      });
      void wake({ ...world, ...changes, pollLimitMs: 3_600_000 });
    });
    vi.restoreAllMocks();
    expect(await digests()).toEqual([]);
    browser.now += 31_000;
    await wake(worker(browser));
    browser.now += MINUTE;
    await wake(worker(browser));
    expect((await digests()).map(idsOf)).toEqual([['a', 'b']]);
    expect(browser.reports).toEqual([]);
  });
});

/** Submitted long ago: no news by itself. */
function old(one: Paper): Paper {
  return { ...one, submittedAt: WEDNESDAY - 60 * DAY };
}

function listMore(...ids: readonly string[]): void {
  browser.service.newest = [
    ...ids.map((id, index) => old(paper(id, { votes: ids.length - index }))),
    ...browser.service.newest,
  ];
}

async function digests(): Promise<Digest[]> {
  const store = lookInto(browser);
  const all = await Promise.all(
    (await listDigests(store, browser.now)).map(({ id }) => readDigest(store, id, browser.now)),
  );
  return all.flatMap((digest) => digest ?? []);
}

function told() {
  return browser.notices.filter(({ id }) => id.startsWith('digest:'));
}

function idsOf(digest: Digest | undefined): string[] {
  return digest?.papers.map(({ id }) => id) ?? [];
}
