import { beforeEach, expect, it } from 'vitest';
import { handleCommand } from '../../src/background/handle-command.ts';
import { readSavedPaper } from '../../src/store/saved/read-saved.ts';
import { readUptake } from '../../src/store/uptake/keep-uptake.ts';
import { NOTHING_BUILT } from '../domain/uptake/uptake-of.ts';
import { MINUTE, paper, savePaper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

const ID = '2602.00001';
const PAPER = { id: ID, version: 2, comment: 'Accepted at ICML 2026' };
let browser: FakeBrowser;

beforeEach(() => {
  browser = fakeBrowser();
  browser.service.uptakes = { [ID]: NOTHING_BUILT, '2602.00002': NOTHING_BUILT };
  browser.arxiv.isWanted = true;
  browser.arxiv.answer = { kind: 'ok', value: [PAPER] };
});

/** The clock goes on while the worker sleeps. */
const newWorker = () =>
  worker(browser, {
    sleep: async (ms) => {
      browser.now += ms;
    },
  });
const ask = (id = ID, world = newWorker()) => handleCommand(world, { type: 'fetch-uptake', id });
const kept = async () => (await readUptake(lookInto(browser), ID))?.arxiv;

it('arXiv is asked for nothing unless the person wants it, nor for what is none of its papers', async () => {
  browser.arxiv.isWanted = false;
  await ask();
  browser.arxiv.isWanted = true;
  await ask('doi:10.1000/x');
  expect(browser.arxiv.asked).toEqual([]);
  expect(await kept()).toBeUndefined();
});

it('what arXiv says of a saved paper goes into its record, whether it is watched or not', async () => {
  await savePaper(lookInto(browser), paper(ID), browser.now);
  await ask();
  const record = { identifiers: { arxiv: ID }, version: '2', venue: 'ICML 2026' };
  expect(await readSavedPaper(lookInto(browser), ID)).toMatchObject({ record });
});

it('what arXiv says is kept beside what Hugging Face says, and both outlive a failure of the other', async () => {
  await ask();
  const fetchedAt = browser.now;
  expect(await kept()).toEqual({ paper: PAPER, fetchedAt, triedAt: fetchedAt });
  browser.now += 2 * MINUTE;
  browser.service.failure = { kind: 'offline' };
  browser.arxiv.answer = { kind: 'timeout' };
  await ask();
  expect(await readUptake(lookInto(browser), ID)).toMatchObject({
    uptake: NOTHING_BUILT,
    failure: { kind: 'offline' },
    arxiv: { paper: PAPER, fetchedAt, triedAt: browser.now, failure: { kind: 'timeout' } },
  });
});

it('a paper that arXiv does not have is remembered as that', async () => {
  browser.arxiv.answer = { kind: 'ok', value: [] };
  await ask();
  expect(await kept()).toEqual({ fetchedAt: browser.now, triedAt: browser.now });
});

it('two questions are three seconds apart, whoever asks, also after the worker died', async () => {
  const world = newWorker();
  await Promise.all([ask(ID, world), ask('2602.00002', world)]);
  await ask('2602.00003');
  const times = browser.arxiv.asked.map(({ at }) => at);
  expect(times).toHaveLength(3);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(3_000);
  expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(3_000);
});

it('after a refusal it rests, and who asks meanwhile is told until when', async () => {
  const until = browser.now + 10 * MINUTE;
  browser.arxiv.answer = { kind: 'rate-limited', until };
  await ask();
  browser.now += MINUTE;
  await ask();
  expect(browser.arxiv.asked).toHaveLength(1);
  expect(await kept()).toMatchObject({ failure: { kind: 'rate-limited', until } });
  browser.now = until;
  browser.arxiv.answer = { kind: 'ok', value: [PAPER] };
  await ask();
  expect(await kept()).not.toHaveProperty('failure');
});

it('nobody asks between midnight and one', async () => {
  browser.now = Date.UTC(2026, 1, 14, 0, 20);
  await ask();
  expect(browser.arxiv.asked).toEqual([]);
  expect(await kept()).toMatchObject({ failure: { kind: 'rate-limited', until: Date.UTC(2026, 1, 14, 1, 1) } });
});
