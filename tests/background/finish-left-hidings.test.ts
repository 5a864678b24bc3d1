import { beforeEach, describe, expect, it } from 'vitest';
import { finishLeftHidings } from '../../src/background/finish-left-hidings.ts';
import { wake } from '../../src/background/wake.ts';
import type { LeftHiding } from '../../src/domain/left-hiding.ts';
import { readHidden } from '../../src/store/history/read-hidden.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser();
  await wake(worker(browser));
});

const left = (id: string): LeftHiding => ({ id, title: `Title of ${id}` });
const hidden = async (): Promise<string[]> => (await readHidden(lookInto(browser))).map(({ id }) => id);

describe('what a page showed as hidden when it was closed', () => {
  it('is hidden, once, also when its own write came through', async () => {
    const papers = [left('t1'), left('unheard-of')];
    const world = worker(browser);
    await finishLeftHidings(world, papers);
    const [first] = await readHidden(lookInto(browser));
    browser.now += 1;
    await finishLeftHidings(world, papers);
    expect((await hidden()).sort()).toEqual(['t1', 'unheard-of']);
    expect((await readHidden(lookInto(browser)))[0]).toEqual(first);
    expect(browser.reports).toEqual([]);
  });

  it('is done by the next wake, where the one it woke died, and forgotten then', async () => {
    browser.leftHidings = [left('t1')];
    await wake(worker(browser));
    expect(await hidden()).toEqual(['t1']);
    expect(browser.leftHidings).toEqual([]);
  });
});
