import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishLeftActs } from '../../src/background/finish-left-acts.ts';
import { wake } from '../../src/background/wake.ts';
import type { PaperAct } from '../../src/domain/paper-act.ts';
import { doAct } from '../../src/store/do-act.ts';
import { readHidden } from '../../src/store/history/read-hidden.ts';
import { countSaved, readSavedPaper } from '../../src/store/saved/read-saved.ts';
import { watch } from '../../src/store/watch.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

// Live queries stay silent where the global scope has no IndexedDB.
beforeAll(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
});

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

  it('is shown by the other pages, also when the page wrote it and told nobody', async () => {
    const save: PaperAct = { do: 'save', id: 't1' };
    const page = lookInto(browser);
    const shown: (number | unknown)[] = [];
    const stop = watch(
      () => countSaved(page),
      (count) => shown.push(count),
      (error) => shown.push(error),
    );
    await vi.waitFor(() => expect(shown).toEqual([0]), 30_000);
    // What it wrote reached the file, and no other page.
    const told = vi.spyOn(Dexie.on.storagemutated, 'fire').mockImplementation(() => {});
    await doAct(lookInto(browser), save, browser.now);
    told.mockRestore();
    await finishLeftActs(worker(browser), [save]);
    await vi.waitFor(() => expect(shown.at(-1)).toBe(1), 30_000);
    stop();
  });

  it('is done by the next wake, where the one it woke died, and forgotten then', async () => {
    browser.leftActs = [left('t1')];
    await wake(worker(browser));
    expect(await hidden()).toEqual(['t1']);
    expect(browser.leftActs).toEqual([]);
  });
});
