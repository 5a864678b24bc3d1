import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unseenIn } from '../../src/domain/newness.ts';
import type { PaperHistory } from '../../src/domain/paper-history.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { type BackupContent, backup } from '../../src/formats/backup.ts';
import { readBackup } from '../../src/formats/read-backup.ts';
import { libraryOf } from '../../src/store/databases.ts';
import { hidePaper, unhidePaper } from '../../src/store/history/hide-paper.ts';
import { markRead } from '../../src/store/history/mark-read.ts';
import { countHistory } from '../../src/store/history/merge-history.ts';
import { readHidden } from '../../src/store/history/read-hidden.ts';
import { syncMirror } from '../../src/store/mirror/sync-mirror.ts';
import type { Store } from '../../src/store/open-store.ts';
import { readForBackup } from '../../src/store/saved/backup-state.ts';
import { importEntries } from '../../src/store/saved/import-entries.ts';
import { replaceLibrary } from '../../src/store/saved/replace-library.ts';
import { undoChange } from '../../src/store/saved/undo-change.ts';
import type { Undo } from '../../src/store/saved/write-saved.ts';
import { anyLibrary } from '../formats/any-library.ts';
import { fakeMirror } from './fake-mirror.ts';
import { DAY, freshStore, NOON, paper } from './fresh-store.ts';

type Tables = Pick<BackupContent, 'saved' | 'marks' | 'observations'>;
type Restore = (store: Store, whole: Tables) => Promise<Undo>;

const merge: Restore = async (store, whole) =>
  (await importEntries(store, whole.saved, 'merge', NOON + 9 * DAY, { history: whole })).undo;

const WAYS: readonly (readonly [string, Restore])[] = [
  ['merging', merge],
  ['replacing', replaceLibrary],
];

/** Few papers, so that two libraries know the same ones. */
const FEW = fc.constantFrom('a', 'b', 'c', 'd', 'e');

describe.each(WAYS)('%s a backup', (_, restore) => {
  it('into an empty library makes it the identical one', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary(), async (given) => {
        const first = await holding(given);
        const second = freshStore();
        await restore(second, exported(await contentOf(first)));
        expect(await contentOf(second)).toEqual(await contentOf(first));
      }),
      { numRuns: 60 },
    );
  });

  it('of this very library changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary(FEW), async (given) => {
        const store = await holding(given);
        const before = await contentOf(store);
        await restore(store, exported(before));
        expect(await contentOf(store)).toEqual(before);
        expect(await countHistory(store, before)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('loses no history, makes nothing New again, and can be undone to the last mark', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary(FEW), anyLibrary(FEW), async (here, there) => {
        const store = await holding(here);
        const before = await contentOf(store);
        const undo = await restore(store, there);
        const after = await contentOf(store);
        expect(after.observations).toEqual(united(before.observations, there.observations));
        const marks = new Map(after.marks.map((mark) => [mark.id, mark]));
        for (const mark of [...before.marks, ...there.marks]) expectKept(marks.get(mark.id), mark);
        await undoChange(store, undo);
        expect(await contentOf(store)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('is known to the mirror, and so is its undo', async () => {
    const [store, there] = [freshStore(), freshStore()];
    const mirror = fakeMirror();
    await hidePaper(store, paper('mine'), NOON);
    await syncMirror(store, mirror, { now: NOON });
    await hidePaper(there, paper('theirs'), NOON);
    const undo = await restore(store, await contentOf(there));
    await syncMirror(store, mirror, { now: NOON });
    const hidden = (await readHidden(store)).map(({ id }) => id);
    expect(hidden).toContain('theirs');
    expect(Object.keys((await mirror.readAll()).hidden).sort()).toEqual(hidden.sort());
    await undoChange(store, undo);
    await syncMirror(store, mirror, { now: NOON });
    expect(Object.keys((await mirror.readAll()).hidden)).toEqual(['mine']);
  });
});

it('merging hides what is hidden in either, replacing what the backup hides', async () => {
  const there = freshStore();
  await hidePaper(there, paper('theirs'), NOON);
  for (const [restore, expected] of [
    [merge, ['mine', 'theirs']],
    [replaceLibrary, ['theirs']],
  ] as const) {
    const store = freshStore();
    await hidePaper(store, paper('mine'), NOON);
    await restore(store, await contentOf(there));
    expect((await readHidden(store)).map(({ id }) => id).sort()).toEqual(expected);
  }
});

it('an undo leaves what the person did since then', async () => {
  const [store, there] = [freshStore(), freshStore()];
  await hidePaper(there, paper('a'), NOON);
  await hidePaper(there, paper('b'), NOON);
  const undo = await merge(store, await contentOf(there));
  await unhidePaper(store, 'a', NOON + 1);
  await hidePaper(store, paper('a'), NOON + 2);
  await markRead(store, 'b', NOON + 3);
  await undoChange(store, undo);
  expect((await readHidden(store)).map(({ id }) => id)).toEqual(['a']);
  expect(await libraryOf(store).marks.get('b')).toMatchObject({ readAt: NOON + 3 });
});

async function holding(given: BackupContent): Promise<Store> {
  const store = freshStore();
  await replaceLibrary(store, given);
  return store;
}

/** By way of the file. */
function exported(whole: Tables): Tables {
  const reading = readBackup(backup({ ...whole, settings: DEFAULT_SETTINGS, rules: [] }, NOON));
  return reading.kind === 'backup' ? reading.library : expect.unreachable(reading.why);
}

async function contentOf(store: Store): Promise<Tables> {
  const { saved, marks, observations } = await readForBackup(store);
  return { saved, marks, observations };
}

function united(
  here: BackupContent['observations'],
  there: BackupContent['observations'],
): BackupContent['observations'] {
  const keyOf = ({ paperId, at }: BackupContent['observations'][number]) =>
    `${paperId} ${String(at).padStart(20, '0')}`;
  const all = new Map([...there, ...here].map((one) => [keyOf(one), one]));
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function expectKept(now: PaperHistory | undefined, was: PaperHistory): void {
  for (const feed of ['trending', 'newest'] as const) {
    if (was.listedAt[feed] !== undefined) expect(now?.listedAt[feed]).toBeLessThanOrEqual(was.listedAt[feed]);
    if (was.seenAt[feed] !== undefined) expect(now?.seenAt[feed]).toBeLessThanOrEqual(was.seenAt[feed]);
    if (now && was.listedAt[feed] !== undefined && !unseenIn(was, feed) && was.hiddenAt === undefined)
      expect(unseenIn(now, feed)).toBe(false);
  }
  if (was.readAt !== undefined) expect(now?.readAt).toBeLessThanOrEqual(was.readAt);
}
