import { describe, expect, it } from 'vitest';
import { parseSegmentPath } from '../../../src/domain/sync/segment-path.ts';
import { libraryOf } from '../../../src/store/databases.ts';
import { readSaved, readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { removeForGood } from '../../../src/store/saved/remove-for-good.ts';
import { setReadingState } from '../../../src/store/saved/set-reading-state.ts';
import { unsavePapers } from '../../../src/store/saved/unsave-paper.ts';
import { beginAnew, undoSyncBatch } from '../../../src/store/sync/sync-outcome.ts';
import type { FaultyPlace } from '../../background/sync/faulty-place.ts';
import { DAY, MINUTE, paper, savePaper, setNote } from '../fresh-store.ts';
import { newId, type StoreDevice, twoDevices } from './two-stores.ts';

const ONE = '2401.00001';
const PAGE = new TextEncoder().encode('<!doctype html><title>Log in</title>');

/** What became of others' lists, and does not become of this one. */
describe('a place', () => {
  it('that was emptied empties no list, and is filled again when the person says that it is the one', async () => {
    const { a, b, place, clock } = await withPapers(30);
    place.files.clear();
    expect([await a.sync(), await b.sync()]).toEqual(['marker-missing', 'marker-missing']);
    expect(place.files.size).toBe(0);
    expect([await count(a), await count(b)]).toEqual([30, 30]);
    await beginAnew(a.store, newId());
    await a.sync();
    expect(await b.sync()).toBe('marker-other');
    await beginAnew(b.store, newId());
    clock.now += MINUTE;
    await savePaper(b.store, paper('2402.00001'), clock.now);
    await settle(b, a);
    expect([await count(a), await count(b)]).toEqual([31, 31]);
  });

  it('does not cry wolf: two papers of ten go without a question, and any number is edited', async () => {
    const { a, b, clock } = await withPapers(10);
    clock.now += MINUTE;
    await unsavePapers(a.store, ids(2), clock.now);
    await setReadingState(a.store, ids(10), 'done', clock.now);
    await settle(a, b);
    expect(await count(b)).toBe(8);
    expect(await libraryOf(b.store).syncHeld.count()).toBe(0);
  });

  it('with a lock that somebody left in it is kept in step with', async () => {
    const { a, b, place, clock } = await withPapers(1);
    for (const name of ['.lock', 'lock.json', 'paperglance.lck'])
      place.files.set(name, new TextEncoder().encode('{"until": 9e15}'));
    clock.now += MINUTE;
    await setNote(a.store, ONE, 'Through.', clock.now);
    await settle(a, b);
    expect(await readSavedPaper(b.store, ONE)).toMatchObject({ note: 'Through.' });
  });

  it('with half of a file is told of it, and read again when it is whole', async () => {
    const { a, b, place, clock } = await withPapers(1);
    clock.now += MINUTE;
    await setNote(a.store, ONE, 'Whole.', clock.now);
    await a.sync();
    const path = lastSegment(place);
    const whole = place.files.get(path) ?? new Uint8Array();
    place.files.set(path, whole.slice(0, whole.length - 3));
    expect(await b.sync()).toBeUndefined();
    expect((await libraryOf(b.store).sync.get('state'))?.skipped[path]).toMatchObject({ why: 'incomplete' });
    expect(place.files.has(path)).toBe(true);
    place.files.set(path, whole);
    clock.now += 20 * MINUTE;
    await b.sync();
    expect(await readSavedPaper(b.store, ONE)).toMatchObject({ note: 'Whole.' });
  });

  it('with files that are damaged, newer, hostile or somebody else’s leaves each where it is', async () => {
    const { a, b, place } = await withPapers(1);
    const before = new Map(place.files);
    const strangers = [
      'zzzzzz/000001-00000000000000000000000000000000.json.gz',
      'zzzzzz/notes.txt',
      '__proto__/000001-00000000000000000000000000000000.json.gz',
      `${'z'.repeat(40)}/1.json.gz`,
    ];
    for (const path of strangers) place.files.set(path, PAGE);
    await settle(a, b);
    for (const path of strangers) expect(place.files.get(path)).toBe(PAGE);
    for (const [path, bytes] of before) if (parseSegmentPath(path)) expect(place.files.get(path)).toBe(bytes);
    expect(await count(b)).toBe(1);
  });

  it('that answers with a page to log in at changes nothing', async () => {
    const { a, b, place, clock } = await withPapers(3);
    const marker = place.files.get('marker.json') ?? PAGE;
    place.files.set('marker.json', PAGE);
    expect(await a.sync()).toBe('marker-unreadable');
    place.files.set('marker.json', marker);
    clock.now += MINUTE;
    await setNote(a.store, ONE, 'Behind the page.', clock.now);
    await a.sync();
    const path = lastSegment(place);
    const whole = place.files.get(path) ?? PAGE;
    place.files.set(path, PAGE);
    await b.sync();
    expect(await count(b)).toBe(3);
    place.files.set(path, whole);
    clock.now += 20 * MINUTE;
    await b.sync();
    expect(await readSavedPaper(b.store, ONE)).toMatchObject({ note: 'Behind the page.' });
  });

  it('whose files are all dated anew is not read anew', async () => {
    const { a, b, place, clock } = await withPapers(3);
    for (const [path, bytes] of place.files) place.files.set(path, bytes.slice());
    clock.now += 20 * MINUTE;
    let reads = 0;
    const carrier = place.carrier();
    const counted = {
      ...carrier,
      read: (path: string) => {
        if (parseSegmentPath(path)) reads += 1;
        return carrier.read(path);
      },
    };
    for (const device of [a, b]) expect(await device.sync(counted)).toBeUndefined();
    expect(reads).toBe(0);
  });
});

describe('a device', () => {
  it('with a clock two days ahead has no last word that the others could not take back', async () => {
    const { a, b, clock } = await withPapers(1);
    clock.now += 2 * DAY;
    await setReadingState(b.store, [ONE], 'done', clock.now);
    await settle(b, a);
    clock.now -= 2 * DAY;
    await setReadingState(a.store, [ONE], 'reading', clock.now);
    await settle(a, b);
    for (const { store } of [a, b]) expect(await readSavedPaper(store, ONE)).toMatchObject({ state: 'reading' });
  });

  it('that has the paper without a note, and newer, empties nobody’s note', async () => {
    const { a, b, clock } = twoDevices();
    await savePaper(a.store, paper(ONE), clock.now);
    await setNote(a.store, ONE, 'Of weeks.', clock.now);
    await a.sync();
    clock.now += DAY;
    await savePaper(b.store, paper(ONE), clock.now);
    await settle(b, a);
    for (const { store } of [a, b]) expect(await readSavedPaper(store, ONE)).toMatchObject({ note: 'Of weeks.' });
  });

  it('that joins keeps what it has, takes what is there, and can take that back', async () => {
    const { a, b, clock } = twoDevices();
    for (const id of ids(3)) await savePaper(a.store, paper(id), clock.now);
    await a.sync();
    await removeForGood(a.store, ids(1));
    await a.sync();
    for (const id of [ONE, '2402.00001']) await savePaper(b.store, paper(id), clock.now - DAY);
    await settle(b, a);
    expect([await count(a), await count(b)]).toEqual([4, 4]);
    const { number = 0 } = (await libraryOf(b.store).syncLog.toArray()).find(({ undo }) => undo) ?? {};
    await undoSyncBatch(b.store, number, clock.now);
    expect((await readSaved(b.store)).map(({ id }) => id).sort()).toEqual([ONE, '2402.00001']);
  });

  it('that was away for two months brings nothing back that was deleted meanwhile', async () => {
    const { a, b, clock } = await withPapers(40);
    clock.now += MINUTE;
    await removeForGood(a.store, ids(1));
    await a.sync();
    clock.now += 60 * DAY;
    await savePaper(b.store, paper('2402.00001'), clock.now);
    await settle(b, a);
    for (const device of [a, b]) {
      expect(await readSavedPaper(device.store, ONE)).toBeUndefined();
      expect(await count(device)).toBe(40);
    }
  });

  it('whose profile was copied goes on under another name, and neither loses a word', async () => {
    const { a, b, clock } = await withPapers(1);
    const state = await libraryOf(a.store).sync.get('state');
    for (const table of ['sync', 'syncDocs'] as const) {
      await libraryOf(b.store).table(table).clear();
      await libraryOf(b.store)
        .table(table)
        .bulkPut(await libraryOf(a.store).table(table).toArray());
    }
    const { databaseId = '' } = (await libraryOf(b.store).state.get('state')) ?? {};
    const { generation = 0 } = (await libraryOf(b.store).state.get('state')) ?? {};
    await libraryOf(b.store).sync.update('state', { databaseId, taken: generation });
    clock.now += MINUTE;
    await setNote(a.store, ONE, 'Of the one.', clock.now);
    await setNote(b.store, ONE, 'Of its twin.', clock.now + 1);
    await settle(a, b);
    await settle(a, b);
    const names = await Promise.all(
      [a, b].map(async ({ store }) => (await libraryOf(store).sync.get('state'))?.device),
    );
    expect(names[0]).not.toBe(names[1]);
    expect(names).toContain(state?.device);
    for (const { store } of [a, b]) {
      const { note = '' } = (await readSavedPaper(store, ONE)) ?? {};
      expect(note).toContain('Of the one.');
      expect(note).toContain('Of its twin.');
    }
  });
});

async function withPapers(length: number) {
  const all = twoDevices();
  for (const id of ids(length)) await savePaper(all.a.store, paper(id), all.clock.now);
  await settle(all.a, all.b);
  return all;
}

function ids(length: number): string[] {
  return Array.from({ length }, (_, at) => `2401.${String(at + 1).padStart(5, '0')}`);
}

async function settle(a: StoreDevice, b: StoreDevice): Promise<void> {
  for (const device of [a, b, a, b]) await device.sync();
}

async function count({ store }: StoreDevice): Promise<number> {
  return (await readSaved(store)).length;
}

function lastSegment({ files }: FaultyPlace): string {
  return [...files.keys()].filter((path) => parseSegmentPath(path)).at(-1) ?? '';
}
