import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { catchUp } from '../../src/background/catch-up.ts';
import { handleCommand } from '../../src/background/handle-command.ts';
import { wake } from '../../src/background/wake.ts';
import type { World } from '../../src/background/world.ts';
import { type Absence, missedDays } from '../../src/domain/catch-up.ts';
import type { Failure } from '../../src/domain/failure.ts';
import { feedDayAt } from '../../src/domain/feed-days/feed-day.ts';
import { parseList } from '../../src/hugging-face/parse.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { readMissed } from '../../src/store/feeds/read-missed.ts';
import { readPapers } from '../../src/store/feeds/read-papers.ts';
import { hidePaper } from '../../src/store/history/hide-paper.ts';
import { DAY, HOUR, MINUTE, paper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

const RECORDED = '../shared/hf-api/daily';

let browser: FakeBrowser;
let absence: Absence;

beforeEach(() => {
  browser = fakeBrowser();
  absence = { from: browser.now - 6 * DAY, until: browser.now };
  browser.absence = absence;
  for (const day of missedDays(absence)) {
    browser.service.browsed[`day:${day}`] = [1, 2, 3].map((n) => paper(`${day}/${n}`, { featuredOn: day, votes: n }));
  }
});

const asked = () => browser.service.requests.map(({ what }) => what).filter((what) => what.startsWith('day:'));
const fail = (failure: Failure | undefined): void => {
  browser.service.failure = failure;
};
const missed = () => readMissed(lookInto(browser), absence, browser.rules, browser.now);

describe('catching up', () => {
  it('asks for each missed day once, the last first, with a rest after each', async () => {
    expect(await handleCommand(worker(browser), { type: 'catch-up' })).toEqual({ kind: 'done' });
    expect(asked()).toEqual(missedDays(absence).map((day) => `day:${day}`));
    expect(browser.slept).toHaveLength(asked().length);
    expect(Math.min(...browser.slept)).toBeGreaterThanOrEqual(1_500);
    expect(await missed()).toMatchObject({ days: 7, isCut: false, daysToFetch: 0 });
    expect((await missed()).ids).toHaveLength(18);
  });

  it('asks for nothing a second time', async () => {
    await catchUp(worker(browser));
    browser.service.requests = [];
    await catchUp(worker(browser));
    await wake(worker(browser));
    expect(asked()).toEqual([]);
  });

  it('asks for nothing without an absence, or with one that is over', async () => {
    browser.absence = undefined;
    await catchUp(worker(browser));
    browser.absence = { ...absence, closedAt: browser.now };
    await catchUp(worker(browser));
    expect(asked()).toEqual([]);
  });

  it('asks for no days to come, which a clock far ahead had called missed', async () => {
    browser.absence = { from: browser.now - HOUR, until: browser.now + 700 * DAY };
    await catchUp(worker(browser));
    expect(asked()).toEqual([]);
  });

  it('goes on where a worker died, and counts what killed it', async () => {
    const { client } = worker(browser);
    let requests = 0;
    const day: World['client']['day'] = (given, options) =>
      ++requests > 2 ? new Promise(() => {}) : client.day(given, options);
    void catchUp(worker(browser, { client: { ...client, day } }));
    await expect.poll(() => requests).toBe(3);
    expect(asked()).toHaveLength(2);
    expect(browser.asked).toBe(3);
    await wake(worker(browser));
    expect(new Set(asked()).size).toBe(6);
    expect(asked()).toHaveLength(6);
  });

  it.each<Failure>([{ kind: 'rate-limited', until: 0 }, { kind: 'no-access' }])(
    'stops at once when it is refused (%j)',
    async (failure) => {
      browser.service.failure = failure;
      await catchUp(worker(browser));
      expect(asked()).toHaveLength(1);
    },
  );

  it('leaves a service alone that fails three times in a row, until the next wake', async () => {
    browser.service.failure = { kind: 'offline' };
    await catchUp(worker(browser));
    expect(asked()).toHaveLength(3);
    browser.service.failure = undefined;
    await wake(worker(browser));
    expect(new Set(asked()).size).toBe(6);
  });

  it.each<[string, () => void, () => void]>([
    ['offline', () => fail({ kind: 'offline' }), () => fail(undefined)],
    ['paused', () => fail({ kind: 'rate-limited', until: browser.now + 5 * DAY }), () => fail(undefined)],
    [
      'without access',
      () => {
        browser.hasAccess = false;
      },
      () => {
        browser.hasAccess = true;
      },
    ],
  ])('is not used up by some hours %s', async (_, begin, end) => {
    begin();
    const until = browser.now + 9 * HOUR;
    for (; browser.now < until; browser.now += 5 * MINUTE) await wake(worker(browser));
    expect(browser.asked).toBeLessThanOrEqual(30);
    end();
    for (const later = browser.now + 5 * HOUR; browser.now < later; browser.now += 5 * MINUTE) {
      await wake(worker(browser));
    }
    expect(await missed()).toMatchObject({ daysToFetch: 0 });
  });

  it('costs sixty requests at most', async () => {
    browser.service.failure = { kind: 'http-error', status: 500 };
    for (let wakes = 0; wakes < 40; wakes += 1) await catchUp(worker(browser));
    expect(asked()).toHaveLength(60);
  });
});

describe('what was missed', () => {
  it('is counted in the days it is of, the one of the return among them', async () => {
    await catchUp(worker(browser));
    const today = feedDayAt(absence.until);
    const store = lookInto(browser);
    await cacheOf(store).papers.put({ ...paper('today', { featuredOn: today }), keptAt: browser.now });
    const { ids, days } = await missed();
    expect(ids).toContain('today');
    const shown = [...(await readPapers(store, [...ids])).values()];
    expect(new Set(shown.map(({ featuredOn }) => featuredOn)).size).toBe(days);
  });

  it('in three months is told of the last month, and that it is', async () => {
    absence = { ...absence, from: absence.until - 90 * DAY };
    expect(await missed()).toMatchObject({ days: 31, isCut: true });
  });

  it('comes best first, without what was seen before, hidden or muted', async () => {
    await catchUp(worker(browser));
    const [day] = missedDays(absence);
    const store = lookInto(browser);
    const mark = { listedAt: { newest: absence.from - HOUR }, touchedAt: absence.from };
    await libraryOf(store).marks.bulkPut([
      { ...mark, id: `${day}/1`, seenAt: { newest: absence.from - 1 } },
      { ...mark, id: `${day}/2`, seenAt: { newest: absence.until + 1 } },
    ]);
    const before = (await missed()).ids;
    expect(before).not.toContain(`${day}/1`);
    expect(before).toContain(`${day}/2`);
    expect(before[0]).toMatch(/3$/);

    await hidePaper(store, { id: `${day}/2`, title: '' }, browser.now);
    browser.rules = [{ id: 'm', kind: 'mute', by: 'votes', atLeast: 3 }];
    const after = (await missed()).ids;
    expect(after).not.toContain(`${day}/2`);
    expect(after.filter((id) => id.endsWith('/3'))).toEqual([]);
  });
});

describe.runIf(existsSync(RECORDED))('thirty recorded days', () => {
  const until = Date.UTC(2024, 10, 30, 16);
  const recorded: Absence = { from: until - 30 * DAY, until };

  it.each([1, 2, 3, 4, 5])('come whole and once, a third of the requests failing (seed %d)', async (seed) => {
    browser = fakeBrowser({ now: until });
    browser.absence = recorded;
    const expected = new Set<string>();
    for (const day of missedDays(recorded)) {
      const papers = recordedDay(day);
      browser.service.browsed[`day:${day}`] = papers;
      for (const { id } of papers) expected.add(id);
    }
    const random = seeded(seed);
    const { client } = worker(browser);
    let requests = 0;
    const day: World['client']['day'] = async (given, options) => {
      requests += 1;
      return random() < 1 / 3 ? (FAILURES[requests % FAILURES.length] ?? OFFLINE) : client.day(given, options);
    };
    for (let wakes = 0; wakes < 12; wakes += 1) {
      await catchUp(worker(browser, { client: { ...client, day } }));
      browser.now += 5 * 60_000;
    }
    const { ids, daysToFetch } = await readMissed(lookInto(browser), recorded, [], browser.now);
    expect(daysToFetch).toBe(0);
    expect(requests).toBeLessThanOrEqual(60);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(new Set(ids)).toEqual(expected);
    expect(expected.size).toBeGreaterThan(250);
  });
});

const OFFLINE: Failure = { kind: 'offline' };
const FAILURES: readonly Failure[] = [
  OFFLINE,
  { kind: 'timeout' },
  { kind: 'http-error', status: 503 },
  { kind: 'bad-payload', at: 'list' },
];

function recordedDay(day: string) {
  const file = `${RECORDED}/${day}.json`;
  const list = existsSync(file) ? parseList(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  return list && !('kind' in list) ? list.papers : [];
}

/** Numbers from 0 to 1, the same ones for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
