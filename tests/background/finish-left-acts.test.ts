import { beforeEach, describe, expect, it } from 'vitest';
import { finishLeftActs } from '../../src/background/finish-left-acts.ts';
import { wake } from '../../src/background/wake.ts';
import type { PaperAct } from '../../src/domain/paper-act.ts';
import { doAct } from '../../src/store/do-act.ts';
import { readHidden } from '../../src/store/history/read-hidden.ts';
import { readSavedPaper } from '../../src/store/saved/read-saved.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser();
  await wake(worker(browser));
});

const left = (id: string): PaperAct => ({ do: 'hide', id, title: `Title of ${id}` });
const savedInMirror = async (): Promise<string[]> => [...(await browser.mirror.readAll()).entries.keys()];
const hidden = async (): Promise<string[]> => (await readHidden(lookInto(browser))).map(({ id }) => id);

describe('what a page showed as done when it was closed', () => {
  it('is hidden, once, also when its own write came through', async () => {
    const papers = [left('t1'), left('unheard-of')];
    const world = worker(browser);
    await finishLeftActs(world, papers);
    const [first] = await readHidden(lookInto(browser));
    browser.now += 1;
    await finishLeftActs(world, papers);
    expect((await hidden()).sort()).toEqual(['t1', 'unheard-of']);
    expect((await readHidden(lookInto(browser)))[0]).toEqual(first);
    expect(browser.reports).toEqual([]);
  });

  it('is done in the order in which it was done there', async () => {
    const [save, unsave] = (['save', 'unsave'] as const).map((what): PaperAct => ({ do: what, id: 't1' }));
    const star: PaperAct = { do: 'change', ids: ['t1'], change: { to: 'star', isStarred: true } };
    const saved = async () => (await readSavedPaper(lookInto(browser), 't1')) ?? {};
    if (save && unsave) await finishLeftActs(worker(browser), [save, unsave, save, star]);
    expect(await saved()).toMatchObject({ starred: true });
    expect(await saved()).not.toHaveProperty('removedAt');
  });

  it('is in the second copy, also when the page wrote it and told nobody', async () => {
    const save: PaperAct = { do: 'save', id: 't1' };
    await doAct(lookInto(browser), save, browser.now);
    expect(await savedInMirror()).toEqual([]);
    await finishLeftActs(worker(browser), [save]);
    expect(await savedInMirror()).toEqual(['t1']);
  });

  it('is done by the next wake, where the one it woke died, and forgotten then', async () => {
    browser.leftActs = [left('t1')];
    await wake(worker(browser));
    expect(await hidden()).toEqual(['t1']);
    expect(browser.leftActs).toEqual([]);
  });
});
