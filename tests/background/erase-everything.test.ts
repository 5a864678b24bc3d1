import { describe, expect, it, vi } from 'vitest';
import { eraseEverything } from '../../src/background/erase-everything.ts';
import { handleCommand } from '../../src/background/handle-command.ts';
import { wake } from '../../src/background/wake.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { hidePaper } from '../../src/store/history/hide-paper.ts';
import { syncMirror } from '../../src/store/mirror/sync-mirror.ts';
import { HOUR, paper, savePaper } from '../store/fresh-store.ts';
import { dieAt, type Moment } from './die-at.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

/** A browser that was used: a list of two, a hidden paper, a rule and a setting. */
async function used(): Promise<FakeBrowser> {
  const browser = fakeBrowser({
    settings: { badgeMode: 'dot' },
    rules: [{ id: '1', kind: 'mute', by: 'id', pattern: 'x' }],
  });
  await wake(worker(browser));
  const store = lookInto(browser);
  await savePaper(store, paper('a'), browser.now);
  await savePaper(store, paper('b'), browser.now);
  await hidePaper(store, { id: 't1', title: 'T1' }, browser.now);
  await openPage(browser);
  return browser;
}

/** What every page does at its start: compares library and mirror. */
function openPage(browser: FakeBrowser) {
  return syncMirror(lookInto(browser), browser.mirror, { now: browser.now, thorough: true });
}

async function keptIn({ mirror, settings, rules, ...browser }: FakeBrowser) {
  const library = libraryOf(lookInto({ mirror, settings, rules, ...browser }));
  return {
    list: await library.saved.toCollection().primaryKeys(),
    mirrored: Object.keys(mirror.stored).filter((key) => key.startsWith('mirror:')),
    hidden: await library.marks.where('hiddenAt').above(0).primaryKeys(),
    hiddenInMirror: Object.keys(mirror.stored.hidden ?? {}),
    settings,
    rules: rules.length,
  };
}

const NOTHING = { list: [], mirrored: [], hidden: [], hiddenInMirror: [], settings: {}, rules: 0 };
const ALL = {
  list: ['a', 'b'],
  mirrored: ['mirror:a', 'mirror:b'],
  hidden: ['t1'],
  hiddenInMirror: ['t1'],
  settings: { badgeMode: 'dot' },
  rules: 1,
};

describe.each<Moment>(['before', 'after'])('a deletion that dies %s any of its effects', (moment) => {
  it.each([
    ['a page opens', openPage],
    ['nobody looks', async () => undefined],
  ])('is finished at the next wake, and nothing comes back, when %s in between', async (_, between) => {
    const deaths: string[] = [];
    for (let nth = 1; ; nth += 1) {
      const browser = await used();
      expect(await keptIn(browser)).toEqual(ALL);
      const { world, death } = dieAt(browser, worker(browser), nth, moment);
      const died = await Promise.race([eraseEverything(world).then(() => undefined), death]);

      expect(await between(browser), `death at ${died}`).toBeUndefined();
      await wake(worker(browser));
      await openPage(browser);
      browser.now += HOUR;
      await wake(worker(browser));
      const wasWanted = !(moment === 'before' && died === 'erasing.note');
      expect(await keptIn(browser), `death at ${died}`).toEqual(wasWanted ? NOTHING : ALL);
      expect(browser.mirror.notices).toEqual([]);
      expect(browser.mirror.isGoing).toBe(false);
      expect(browser.badge?.text).toBe('');
      expect(browser.welcomes).toBe(1);
      expect(browser.reports).toEqual([]);
      if (died === undefined) break;
      deaths.push(died);
    }
    expect(deaths).toEqual(
      expect.arrayContaining([
        'erasing.note',
        'mirror.alone',
        'erasing.returnPermissions',
        'library.transaction',
        'erasing.eraseStorage',
        'cache.transaction',
        'erasing.end',
        'paintBadge',
      ]),
    );
  });
});

describe('a deletion', () => {
  it('that can’t be done says so, and is not tried again behind the person’s back', async () => {
    const browser = await used();
    const world = worker(browser);
    vi.spyOn(libraryOf(world.store), 'transaction').mockRejectedValueOnce(new Error('Broken.'));
    expect(await handleCommand(world, { type: 'erase-everything' })).toMatchObject({ kind: 'failed' });
    await openPage(browser);
    await wake(worker(browser));
    expect(await keptIn(browser)).toMatchObject({ list: ['a', 'b'], mirrored: ['mirror:a', 'mirror:b'] });
  });

  it('takes list and second copy even where the cache won’t go', async () => {
    const browser = await used();
    const world = worker(browser);
    vi.spyOn(cacheOf(world.store), 'transaction').mockRejectedValueOnce(new Error('Broken.'));
    expect(await handleCommand(world, { type: 'erase-everything' })).toMatchObject({ kind: 'failed' });
    await openPage(browser);
    await wake(worker(browser));
    expect(await keptIn(browser)).toEqual(NOTHING);
  });

  it('leaves a list that goes on: what is saved next is kept and mirrored', async () => {
    const browser = await used();
    expect(await handleCommand(worker(browser), { type: 'erase-everything' })).toEqual({ kind: 'done' });
    await savePaper(lookInto(browser), paper('c'), browser.now);
    await wake(worker(browser));
    expect(await keptIn(browser)).toMatchObject({ list: ['c'], mirrored: ['mirror:c'] });
  });
});
