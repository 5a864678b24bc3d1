import { beforeEach, expect, it, vi } from 'vitest';
import { fetchMissingMetadata } from '../../src/background/fetch-missing-metadata.ts';
import { handleCommand } from '../../src/background/handle-command.ts';
import { refresh } from '../../src/background/refresh.ts';
import { wake } from '../../src/background/wake.ts';
import { barePaper } from '../../src/domain/bare-paper.ts';
import { countLookUps } from '../../src/store/saved/read-look-ups.ts';
import { readIncomplete, readSavedPaper } from '../../src/store/saved/read-saved.ts';
import { DAY, HOUR, paper, savePaper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser();
  await wake(worker(browser));
  browser.service.requests = [];
});

const lookUps = () => browser.service.requests.map(({ what }) => what).filter((what) => what.startsWith('paper:'));

async function keep(...ids: string[]): Promise<void> {
  for (const id of ids) await savePaper(lookInto(browser), barePaper(id), browser.now, { incomplete: true });
}

async function refreshAfter(ms: number): Promise<void> {
  browser.now += ms;
  await wake(worker(browser));
}

/** A worker for which a pause takes the time it says. */
function patientWorker() {
  return worker(browser, {
    sleep: async (ms) => {
      browser.now += ms;
    },
  });
}

it('looks up what is incomplete at once, and what the service did not know ever more seldom', async () => {
  await keep('2501.00001');
  await refreshAfter(0);
  expect(lookUps()).toEqual(['paper:2501.00001']);
  await refreshAfter(DAY - HOUR);
  expect(lookUps()).toHaveLength(1);
  await refreshAfter(2 * HOUR);
  expect(lookUps()).toHaveLength(2);
  await refreshAfter(DAY - HOUR);
  expect(lookUps()).toHaveLength(2);
  browser.service.browsed['paper:2501.00001'] = [paper('2501.00001', { title: 'Known at last' })];
  await refreshAfter(3 * HOUR);
  expect(lookUps()).toHaveLength(3);
  expect(await readIncomplete(lookInto(browser))).toEqual([]);
  expect(await readSavedPaper(lookInto(browser), '2501.00001')).toMatchObject({ paper: { title: 'Known at last' } });
  await refreshAfter(2 * DAY);
  expect(lookUps()).toHaveLength(3);
});

it('brings 60 papers in the order of the list within three minutes, though each alarm finds a new worker', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `2501.${String(index + 10_000)}`);
  // What is saved last stands on top.
  for (const id of [...ids].reverse()) {
    await keep(id);
    browser.now += 1;
    browser.service.browsed[`paper:${id}`] = [paper(id)];
  }
  const begunAt = browser.now;
  await fetchMissingMetadata(patientWorker());
  expect(browser.looksUp).toBe(true);
  while (browser.looksUp) {
    browser.now = Math.max(browser.now, begunAt) + 10_000;
    await fetchMissingMetadata(patientWorker());
  }
  expect(lookUps()).toEqual(ids.map((id) => `paper:${id}`));
  expect(browser.now - begunAt).toBeLessThan(3 * 60_000 + 1);
  expect(await readIncomplete(lookInto(browser))).toEqual([]);
  expect(browser.reports).toEqual([]);
});

it('begins with what an import brought', async () => {
  await keep('2501.00001');
  await handleCommand(patientWorker(), { type: 'paint-badge' });
  await vi.waitFor(() => expect(lookUps()).toEqual(['paper:2501.00001']));
});

it('begins no more than the service allows in five minutes', async () => {
  for (let index = 0; index < 30; index += 1) await keep(`2501.${String(index + 10_000)}`);
  await fetchMissingMetadata(patientWorker());
  const aMinute = lookUps().length;
  expect(aMinute).toBeLessThan(500 / 5 / 2);
  expect(aMinute).toBeGreaterThan(1_000 / 60);
});

it('goes on where a worker died', async () => {
  await keep('2501.00001', '2501.00002');
  const dying = worker(browser, { sleep: () => new Promise(() => {}) });
  void fetchMissingMetadata(dying);
  await vi.waitFor(() => expect(lookUps()).toHaveLength(1));
  expect(browser.looksUp).toBe(true);
  await fetchMissingMetadata(patientWorker());
  expect(new Set(lookUps()).size).toBe(2);
  expect(lookUps()).toHaveLength(2);
});

it('is in the way of no refresh', async () => {
  await keep('2501.00001', '2501.00002');
  const busy = worker(browser, { sleep: () => new Promise(() => {}) });
  void fetchMissingMetadata(busy);
  browser.now += 3 * HOUR;
  expect(await refresh(busy, 'alarm')).toEqual({ kind: 'done' });
});

it.each([{ kind: 'offline' }, { kind: 'timeout' }, { kind: 'http-error', status: 503 }] as const)(
  'asks for one alone while nobody answers, and rests then: %j',
  async (failure) => {
    await keep('2501.00001', '2501.00002');
    browser.service.failure = failure;
    await fetchMissingMetadata(patientWorker());
    await fetchMissingMetadata(patientWorker());
    expect(lookUps()).toHaveLength(1);
    expect(browser.looksUp).toBe(false);
    browser.service.failure = undefined;
    browser.now += 11 * 60_000;
    await fetchMissingMetadata(patientWorker());
    expect(new Set(lookUps()).size).toBe(2);
  },
);

it('asks nobody while nothing is incomplete', async () => {
  await refreshAfter(3 * HOUR);
  expect(lookUps()).toEqual([]);
  expect(browser.looksUp).toBe(false);
});

it('asks for no paper that the service can not know', async () => {
  await keep('doi:10.1000/x', 'title:on nothing|2017|lind');
  await refreshAfter(3 * HOUR);
  expect(lookUps()).toEqual([]);
});

it('tells the library how many are left', async () => {
  await keep('2501.00001', '2501.00002');
  expect(await countLookUps(lookInto(browser))).toBe(2);
  browser.service.browsed['paper:2501.00002'] = [paper('2501.00002')];
  await fetchMissingMetadata(patientWorker());
  expect(await countLookUps(lookInto(browser))).toBe(0);
  expect(await readIncomplete(lookInto(browser))).toHaveLength(1);
});

it('keeps a pause that the service asked for, and what it was told by a list counts as well', async () => {
  await keep('2501.00001', '2501.00002');
  browser.service.failure = { kind: 'rate-limited', until: browser.now + 3 * HOUR + HOUR / 2 };
  await refreshAfter(3 * HOUR);
  expect(lookUps()).toEqual([]);
  browser.service.failure = undefined;
  browser.service.trending = [paper('2501.00001'), paper('2501.00002'), ...browser.service.trending];
  await refreshAfter(12 * HOUR);
  expect(await readIncomplete(lookInto(browser))).toEqual([]);
  expect(lookUps()).toEqual([]);
});
