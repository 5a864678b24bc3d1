import { expect, it } from 'vitest';
import { watchSaved } from '../../src/background/watch-saved.ts';
import type { World } from '../../src/background/world.ts';
import type { Failure } from '../../src/domain/failure.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { positionFor } from '../../src/domain/position.ts';
import type { ArxivPaper } from '../../src/domain/uptake/arxiv-paper.ts';
import type { Artifact, Uptake } from '../../src/domain/uptake/uptake.ts';
import { newsKey } from '../../src/domain/watching/paper-news.ts';
import { libraryOf } from '../../src/store/databases.ts';
import { savedRow } from '../../src/store/schema/saved-row.ts';
import { DAY, HOUR, MINUTE, paper } from '../store/fresh-store.ts';
import { dieAt } from './die-at.ts';
import { fakeBrowser, lookInto, worker } from './fake-browser.ts';

const PAPERS = 300;
const DAYS = 90;
/** The browser is open so long a day, and the worker wakes so often. */
const OPEN_HOURS = 6;
const WAKE_EVERY_MS = 50 * MINUTE;
const BEGIN = Date.UTC(2026, 0, 5);

/** The same history each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

interface Truth {
  paper: Paper;
  arxiv: ArxivPaper;
  models: readonly Artifact[];
  strangers: number;
}

interface Planted {
  readonly id: string;
  readonly at: number;
  /** `newsKey` of the one item that it is to become. */
  readonly key: string;
  readonly happen: (truth: Truth) => Truth;
}

const idOf = (index: number) => `2601.${String(index + 1).padStart(5, '0')}`;

function plantedFor(random: () => number): readonly Planted[] {
  const made: readonly (readonly [key: string, (truth: Truth) => Truth])[] = [
    ['code', (truth) => ({ ...truth, paper: { ...truth.paper, code: 'https://github.com/a/b' } })],
    ['project', (truth) => ({ ...truth, paper: { ...truth.paper, project: 'https://x.org' } })],
    ['stars 10', (truth) => ({ ...truth, paper: { ...truth.paper, stars: 1_500 } })],
    ['built models ada/own', (truth) => ({ ...truth, models: [...truth.models, { id: 'ada/own', by: 'authors' }] })],
    ['version 2', (truth) => ({ ...truth, arxiv: { ...truth.arxiv, version: 2, abstract: 'We count hens.' } })],
    ['venue ICML 2026', (truth) => ({ ...truth, arxiv: { ...truth.arxiv, comment: 'Accepted at ICML 2026' } })],
    ['doi 10.1000/x', (truth) => ({ ...truth, arxiv: { ...truth.arxiv, doi: '10.1000/x' } })],
    ['withdrawn', (truth) => ({ ...truth, paper: { ...truth.paper, withdrawnAt: 1 } })],
  ];
  return Array.from({ length: 160 }, (_, index) => {
    const [key, happen] = made[index % made.length] ?? made[0] ?? ['', (truth: Truth) => truth];
    return { id: idOf((index * 7) % PAPERS), at: BEGIN + (15 + random() * 45) * DAY, key, happen };
  });
}

it('in a quarter each thing that becomes of 300 papers is told once, within the budgets, whatever fails and whoever dies', async () => {
  const random = seeded(3);
  const browser = fakeBrowser({ now: BEGIN + 9 * HOUR, settings: { watchDepth: 'full' } });
  const library = libraryOf(lookInto(browser));
  const truths = new Map<string, Truth>();
  for (let index = 0; index < PAPERS; index += 1) {
    const id = idOf(index);
    const copy = paper(id, { stars: 500 });
    truths.set(id, {
      paper: copy,
      arxiv: { id, version: 1, abstract: 'We count foxes.' },
      models: [{ id: 'x/first' }],
      strangers: 0,
    });
    const at = browser.now + index;
    await library.saved.put(
      savedRow(
        {
          id,
          paper: copy,
          state: 'to-read',
          tags: [],
          note: '',
          savedAt: at,
          changedAt: at,
          position: positionFor(at),
        },
        1,
      ),
    );
  }
  const planted = plantedFor(random);
  const toCome = [...planted].sort((a, b) => a.at - b.at);
  const asked: { readonly at: number; readonly host: string; readonly ids: number }[] = [];
  let truth = browser.now;

  const failure = (): Failure | undefined =>
    random() < 1 / 3
      ? ([{ kind: 'offline' }, { kind: 'timeout' }, { kind: 'http-error', status: 500 }] as const)[
          Math.floor(random() * 3)
        ]
      : undefined;
  const pass = (ms: number) => {
    truth += ms;
    browser.now += ms;
    for (let next = toCome[0]; next && next.at <= truth; next = toCome[0]) {
      toCome.shift();
      const before = truths.get(next.id);
      if (before) truths.set(next.id, next.happen(before));
      if (next.key === 'version 2') announced.push(next.id);
    }
  };
  let announced: string[] = [];
  const uptakeOf = ({ models, strangers }: Truth): Uptake => {
    const tuned = Array.from({ length: strangers }, (_, index) => ({ id: `s${index}/tuned` }));
    const none = { total: 0, listed: [] };
    return {
      models: { total: models.length + strangers, listed: [...models, ...tuned] },
      datasets: none,
      spaces: none,
      comments: [],
    };
  };
  const newWorker = (): World => {
    const base = worker(browser);
    return {
      ...base,
      sleep: async (ms) => pass(ms),
      client: {
        ...base.client,
        async uptake(id) {
          asked.push({ at: browser.now, host: 'huggingface.co', ids: 1 });
          const told = truths.get(id);
          return (
            failure() ??
            (told
              ? { kind: 'ok', value: { paper: told.paper, uptake: uptakeOf(told) } }
              : { kind: 'http-error', status: 404 })
          );
        },
      },
      arxiv: {
        ...base.arxiv,
        async ask(ids) {
          asked.push({ at: browser.now, host: 'export.arxiv.org', ids: ids.length });
          return failure() ?? { kind: 'ok', value: ids.flatMap((id) => truths.get(id)?.arxiv ?? []) };
        },
      },
      watching: {
        ...base.watching,
        async askAnnounced() {
          asked.push({ at: browser.now, host: 'rss.arxiv.org', ids: 0 });
          return failure() ?? { kind: 'ok', value: announced.map((id) => ({ id, version: 2 })) };
        },
      },
    };
  };

  let leapt = 0;
  for (let day = 0; day < DAYS; day += 1) {
    for (const [id, told] of truths) if (random() < 0.02) truths.set(id, { ...told, strangers: told.strangers + 1 });
    const startsAt = BEGIN + day * DAY + (day % 4 === 3 ? 20 : 9) * HOUR;
    pass(Math.max(0, startsAt - truth));
    const endsAt = startsAt + OPEN_HOURS * HOUR;
    while (truth < endsAt) {
      // A clock that is days off for a while, ahead or behind.
      const leap = random() < 0.03 ? (random() < 0.5 ? 40 : -20) * DAY : 0;
      browser.now += leap - leapt;
      leapt = leap;
      const world = newWorker();
      if (random() < 0.15) {
        const { world: mortal, death } = dieAt(
          browser,
          world,
          1 + Math.floor(random() * 25),
          random() < 0.5 ? 'before' : 'after',
        );
        await Promise.race([watchSaved(mortal), death]);
      } else await watchSaved(world);
      pass(WAKE_EVERY_MS);
    }
    announced = [];
  }
  browser.now -= leapt;

  expect(browser.reports).toEqual([]);
  const rows = await libraryOf(lookInto(browser)).saved.toArray();
  const told = rows.flatMap(({ id, news }) => news?.items.map((item) => `${id} ${newsKey(item)}`) ?? []);
  expect(told.sort()).toEqual(planted.map(({ id, key }) => `${id} ${key}`).sort());

  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const most = (host: string, of: (one: (typeof asked)[number]) => number) => {
    const days = new Map<string, number>();
    for (const one of asked) if (one.host === host) days.set(dayOf(one.at), (days.get(dayOf(one.at)) ?? 0) + of(one));
    return Math.max(0, ...days.values());
  };
  expect(most('huggingface.co', ({ ids }) => ids)).toBeLessThanOrEqual(200);
  expect(most('export.arxiv.org', () => 1)).toBe(1);
  expect(most('export.arxiv.org', ({ ids }) => ids)).toBeLessThanOrEqual(100);
  expect(most('rss.arxiv.org', () => 1)).toBeLessThanOrEqual(4);
  const ofArxiv = asked.filter(({ host }) => host !== 'huggingface.co');
  expect(ofArxiv.filter(({ at }) => new Date(at).getUTCHours() === 0)).toEqual([]);
  const spaces = ofArxiv.slice(1).map(({ at }, index) => at - (ofArxiv[index]?.at ?? 0));
  expect(spaces.filter((space) => Math.abs(space) < 3_000)).toEqual([]);
  const notices = browser.notices.map(({ id }) => dayOf(Number(id.slice('news:'.length))));
  expect(new Set(notices).size).toBe(notices.length);
  expect(notices.length).toBeGreaterThan(20);
}, 240_000);
