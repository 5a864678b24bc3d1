import { beforeEach, expect, it } from 'vitest';
import { wake } from '../../src/background/wake.ts';
import { barePaper } from '../../src/domain/bare-paper.ts';
import { readIncomplete, readSavedPaper } from '../../src/store/read-saved.ts';
import { savePaper } from '../../src/store/save-paper.ts';
import { DAY, HOUR, paper } from '../store/fresh-store.ts';
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

it('looks up what is incomplete after a refresh, until the service knows it, once a day', async () => {
  await keep('2501.00001');
  await refreshAfter(3 * HOUR);
  expect(lookUps()).toEqual(['paper:2501.00001']);
  await refreshAfter(3 * HOUR);
  expect(lookUps()).toHaveLength(1);
  browser.service.browsed['paper:2501.00001'] = [paper('2501.00001', { title: 'Known at last' })];
  await refreshAfter(DAY);
  expect(lookUps()).toHaveLength(2);
  expect(await readIncomplete(lookInto(browser))).toEqual([]);
  expect(await readSavedPaper(lookInto(browser), '2501.00001')).toMatchObject({ paper: { title: 'Known at last' } });
  await refreshAfter(2 * DAY);
  expect(lookUps()).toHaveLength(2);
});

it('takes two at a time, those that waited longest first', async () => {
  await keep('2501.00001', '2501.00002', '2501.00003');
  await refreshAfter(3 * HOUR);
  expect(lookUps()).toHaveLength(2);
  await refreshAfter(3 * HOUR);
  expect(new Set(lookUps()).size).toBe(3);
  await refreshAfter(3 * HOUR);
  expect(lookUps()).toHaveLength(3);
});

it('asks nobody while nothing is incomplete, or nothing is due', async () => {
  await refreshAfter(3 * HOUR);
  expect(lookUps()).toEqual([]);
  await keep('2501.00001');
  await wake(worker(browser));
  expect(lookUps()).toEqual([]);
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
