import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { hidePaper, unhidePaper } from '../../../src/store/history/hide-paper.ts';
import { readHidden } from '../../../src/store/history/read-hidden.ts';
import { readMirroredList } from '../../../src/store/mirror/read-mirrored-list.ts';
import { readMirroredScreen } from '../../../src/store/mirror/read-mirrored-screen.ts';
import { syncMirror } from '../../../src/store/mirror/sync-mirror.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { readSaved, readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { removeForGood } from '../../../src/store/saved/remove-for-good.ts';
import { setReadingState } from '../../../src/store/saved/set-reading-state.ts';
import { snooze } from '../../../src/store/saved/snooze.ts';
import { unsavePapers } from '../../../src/store/saved/unsave-paper.ts';
import { isNewerSchema } from '../../../src/store/schema/guard-newer-schema.ts';
import type { IdbEnvironment } from '../../../src/store/schema/idb-environment.ts';
import { type FakeMirror, fakeMirror } from '../fake-mirror.ts';
import {
  closeStore,
  DAY,
  freshPlace,
  freshStore,
  HOUR,
  NOON,
  paper,
  savePaper,
  setNote,
  setTags,
} from '../fresh-store.ts';

let mirror: FakeMirror;
let place: IdbEnvironment;
let store: Store;

beforeEach(() => {
  mirror = fakeMirror();
  place = freshPlace();
  store = freshStore(place);
});

const safe = (now = NOON + DAY, thorough = false) => syncMirror(store, mirror, { now, thorough });

/** Three papers that somebody worked on, all in the mirror. */
async function list(): Promise<void> {
  await safe(NOON);
  for (const [index, id] of ['a', 'b', 'c'].entries()) await savePaper(store, paper(id), NOON + index);
  await setTags(store, ['a', 'b'], ['agents'], NOON + HOUR);
  await setNote(store, 'a', 'Read *this*.', NOON + HOUR);
  await setReadingState(store, ['b'], 'done', NOON + HOUR);
  await safe();
}

/** The disk lost its databases; the browser made empty ones and said nothing. */
function loseDatabases(): void {
  closeStore(store);
  place = freshPlace();
  store = freshStore(place);
}

describe('the mirror', () => {
  it('has what the user wrote, and what names the paper, and no more', async () => {
    await savePaper(store, paper('a', { abstract: 'Long.', keywords: ['x'], publishedAt: NOON }), NOON);
    await safe();
    expect(mirror.stored['mirror:a']).toEqual({
      ...(await readSavedPaper(store, 'a')),
      paper: undefined,
      title: 'Title of a',
      authors: ['Ada Lovelace'],
      publishedAt: NOON,
      generation: 1,
    });
    expect(mirror.notices).toEqual([]);
  });

  it('is written only where something changed', async () => {
    await list();
    const before = mirror.written;
    await setNote(store, 'c', 'One more.', NOON + 2 * HOUR);
    await safe();
    await safe();
    expect(mirror.written).toBe(before + 1);
  });

  it('forgets what was removed for good, and keeps the shelf', async () => {
    await list();
    await unsavePapers(store, ['a'], NOON + 2 * HOUR);
    await removeForGood(store, ['b']);
    await safe();
    expect([...(await mirror.readAll()).entries.keys()].sort()).toEqual(['a', 'c']);
    await safe(NOON + DAY, true);
    expect((await readSaved(store)).map(({ id }) => id)).toEqual(['c']);
    expect(mirror.notices).toEqual([]);
  });
});

describe('a database that was lost', () => {
  it('comes back whole: states, tags, notes, order, shelf, snooze; and it is said how many', async () => {
    await list();
    await unsavePapers(store, ['c'], NOON + 2 * HOUR);
    await savePaper(store, paper('d'), NOON + 3);
    await snooze(store, ['d'], NOON + 9 * DAY, NOON + 4);
    await safe();
    const before = await Promise.all(['a', 'b', 'c', 'd'].map((id) => readSavedPaper(store, id)));
    loseDatabases();
    expect(await safe()).toEqual({ kind: 'restored', count: 3, at: NOON + DAY });
    expect(mirror.notices).toHaveLength(1);
    const after = await Promise.all(['a', 'b', 'c', 'd'].map((id) => readSavedPaper(store, id)));
    expect(after).toEqual(
      before.map((saved) => ({ ...saved, paper: { ...saved?.paper, votes: undefined }, incomplete: true })),
    );
    expect((await readSaved(store)).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(after.flatMap((saved) => (saved?.removedAt === undefined ? [] : saved.id))).toEqual(['c']);
    expect(await safe(NOON + 2 * DAY, true)).toBeUndefined();
    expect(mirror.notices).toHaveLength(1);
  });

  it('takes the whole papers from the cache, where that still has them', async () => {
    await list();
    loseDatabases();
    await cacheOf(store).papers.put({ ...paper('a', { abstract: 'Long.', votes: 7 }), keptAt: NOON });
    await safe();
    expect(await readSavedPaper(store, 'a')).toMatchObject({
      paper: { abstract: 'Long.', votes: 7 },
      note: 'Read *this*.',
    });
    expect(await readSavedPaper(store, 'a')).not.toHaveProperty('incomplete');
  });

  it('comes together with what was saved before anybody noticed', async () => {
    await list();
    loseDatabases();
    await savePaper(store, paper('new'), NOON + 2 * HOUR);
    await savePaper(store, paper('a'), NOON + 2 * HOUR);
    expect(await safe()).toMatchObject({ kind: 'restored', count: 2 });
    expect((await readSaved(store)).map(({ id }) => id)).toEqual(['a', 'new', 'c', 'b']);
    expect(Object.keys(mirror.stored)).toContain('mirror:new');
  });

  it('hides again what was hidden', async () => {
    await hidePaper(store, paper('x'), NOON);
    await hidePaper(store, paper('y'), NOON);
    await safe();
    await unhidePaper(store, 'y', NOON + 1);
    await safe();
    loseDatabases();
    await safe();
    expect(await readHidden(store)).toEqual([{ id: 'x', title: 'Title of x', hiddenAt: NOON }]);
    expect(mirror.notices).toEqual([]);
  });
});

describe('a database that lost a part', () => {
  it('gets missing rows back', async () => {
    await list();
    await libraryOf(store).saved.bulkDelete(['a', 'c']);
    expect(await safe()).toMatchObject({ kind: 'restored', count: 2 });
    expect((await readSaved(store)).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('gets rows back that fell back to an earlier state, at the first comparison of the session', async () => {
    await list();
    const old = await libraryOf(store).saved.get('a');
    await setNote(store, 'a', 'Newer.', NOON + 2 * HOUR);
    await safe();
    if (old) await libraryOf(store).saved.put(old);
    expect(await safe(NOON + DAY, true)).toMatchObject({ kind: 'restored', count: 1 });
    expect((await readSavedPaper(store, 'a'))?.note).toBe('Newer.');
  });

  it('that is older than the witness as a whole is brought up to date', async () => {
    await list();
    const rows = await libraryOf(store).saved.toArray();
    const state = await libraryOf(store).state.get('state');
    await setNote(store, 'a', 'Newer.', NOON + 2 * HOUR);
    await savePaper(store, paper('d'), NOON + 2 * HOUR);
    await safe();
    await libraryOf(store).saved.clear();
    await libraryOf(store).saved.bulkPut(rows);
    if (state) await libraryOf(store).state.put(state);
    expect(await safe()).toMatchObject({ kind: 'restored', count: 2 });
    expect((await readSavedPaper(store, 'a'))?.note).toBe('Newer.');
    expect(await readSavedPaper(store, 'd')).toBeDefined();
    await setNote(store, 'a', 'Newest.', NOON + 3 * HOUR);
    expect(await safe(NOON + DAY, true)).toBeUndefined();
    expect((await readSavedPaper(store, 'a'))?.note).toBe('Newest.');
  });

  it('that lost what it knows of itself counts anew, and goes on', async () => {
    await list();
    await libraryOf(store).state.clear();
    expect(await safe()).toBeUndefined();
    expect(await libraryOf(store).state.get('state')).toMatchObject({ count: 3 });
    await savePaper(store, paper('d'), NOON + 2 * HOUR);
    await safe();
    expect(Object.keys(mirror.stored)).toContain('mirror:d');
    expect(await safe(NOON + DAY, true)).toBeUndefined();
  });
});

describe('a mirror that was lost', () => {
  it('is made anew from the database, and it is said', async () => {
    await list();
    mirror.stored = {};
    expect(await safe()).toEqual({ kind: 'mirrored', count: 3, at: NOON + DAY });
    expect((await readMirroredList(mirror)).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    loseDatabases();
    expect(await safe()).toMatchObject({ kind: 'restored', count: 3 });
  });

  it('is nothing to speak of while there is nothing in it, and at the first run', async () => {
    expect(await safe()).toBeUndefined();
    mirror.stored = {};
    expect(await safe()).toBeUndefined();
  });

  it('that lost its witness alone does not bring back what was removed for good', async () => {
    await list();
    await removeForGood(store, ['a']);
    delete mirror.stored.witness;
    expect(await safe()).toBeUndefined();
    expect((await readSaved(store)).map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('that is older never overwrites a newer library', async () => {
    await list();
    const older = structuredClone(mirror.stored);
    await setNote(store, 'a', 'Newer.', NOON + 2 * HOUR);
    await setTags(store, ['b'], [], NOON + 2 * HOUR);
    await removeForGood(store, ['c']);
    await safe();
    mirror.stored = older;
    expect(await safe(NOON + DAY, true)).toBeUndefined();
    expect((await readSavedPaper(store, 'a'))?.note).toBe('Newer.');
    expect((await readSavedPaper(store, 'b'))?.tags).toEqual([]);
    expect(await readSavedPaper(store, 'c')).toBeUndefined();
  });

  it('that holds broken entries loses only those', async () => {
    await list();
    mirror.stored['mirror:a'] = { id: 'a', note: 'no date' };
    mirror.stored['mirror:z'] = 'nonsense';
    loseDatabases();
    expect(await safe()).toMatchObject({ kind: 'restored', count: 2 });
  });
});

describe('a database that can not be opened', () => {
  it('leaves the list to be read from the mirror, in its own order', async () => {
    await list();
    await unsavePapers(store, ['b'], NOON + 2 * HOUR);
    await safe();
    const { view, rows, savedCount } = await readMirroredScreen(mirror, NOON + DAY);
    expect({ view, savedCount }).toEqual({ view: 'saved', savedCount: 2 });
    expect(rows.map(({ id, title, isSaved }) => [id, title, isSaved])).toEqual([
      ['c', 'Title of c', true],
      ['a', 'Title of a', true],
    ]);
  });
});

describe('a library of a newer version', () => {
  it('is left alone by the mirror of an older one, and the mirror by it', async () => {
    await list();
    const before = structuredClone(mirror.stored);
    closeStore(store);
    const newer = new Dexie('paperglance-library', place);
    newer.version(8).stores({ saved: 'id' });
    await newer.table('saved').clear();
    newer.close();
    vi.spyOn(console, 'warn').mockReturnValue();
    store = freshStore(place);
    for (const thorough of [false, true]) {
      const failure = await safe(NOON + DAY, thorough).catch((error: unknown) => error);
      expect(isNewerSchema(failure)).toBe(true);
    }
    expect(mirror.stored).toEqual(before);
    expect(mirror.notices).toEqual([]);
  });
});

describe('two contexts at once', () => {
  it('write every change once and end with the same', async () => {
    await list();
    const other = freshStore(place);
    await Promise.all([
      setNote(store, 'a', 'One.', NOON + 2 * HOUR).then(() => safe()),
      setNote(other, 'b', 'Two.', NOON + 2 * HOUR).then(() => syncMirror(other, mirror, { now: NOON + DAY })),
    ]);
    await safe();
    loseDatabases();
    await safe();
    expect((await readSaved(store)).map(({ note }) => note)).toEqual(['', 'Two.', 'One.']);
  });
});
