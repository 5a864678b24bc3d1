import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../../src/store/databases.ts';
import { editRecord } from '../../../src/store/saved/edit-record.ts';
import { movePapers } from '../../../src/store/saved/move-papers.ts';
import { readSaved, readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { removeForGood } from '../../../src/store/saved/remove-for-good.ts';
import { setReadingState } from '../../../src/store/saved/set-reading-state.ts';
import { setStarred } from '../../../src/store/saved/set-starred.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { unsavePapers } from '../../../src/store/saved/unsave-paper.ts';
import { retireDevice } from '../../../src/store/sync/retire-device.ts';
import { beginAnew, noteOwedWritten, undoSyncBatch } from '../../../src/store/sync/sync-outcome.ts';
import { answerHeld } from '../../../src/store/sync/sync-room.ts';
import { MINUTE, paper, savePaper, setNote, setTags } from '../fresh-store.ts';
import { newId, type StoreDevice, twoDevices } from './two-stores.ts';

const ONE = '2401.00001';
const TWO = '2401.00002';

describe('two devices on one place', () => {
  it('have the same list: states, stars, tags, notes, order, citation keys and what a hand edited', async () => {
    const { a, b, clock } = twoDevices();
    await savePaper(a.store, paper(ONE), clock.now);
    clock.now += 1_000;
    await savePaper(a.store, paper(TWO), clock.now);
    expect([await a.sync(), await b.sync()]).toEqual([undefined, undefined]);
    clock.now += MINUTE;
    await setReadingState(b.store, [ONE], 'reading', clock.now);
    await setStarred(b.store, [ONE], true, clock.now);
    await setTags(a.store, [ONE], ['nlp'], clock.now);
    await setTags(b.store, [ONE], ['later'], clock.now);
    await setNote(a.store, ONE, 'From the desk.', clock.now);
    await setNote(b.store, ONE, 'From the laptop.', clock.now + 1);
    await editRecord(b.store, TWO, { citationKey: 'two2024', title: 'Two, corrected' }, clock.now);
    await movePapers(a.store, [ONE], 'top', clock.now);
    await settle(a, b);
    const [listA, listB] = [await readSaved(a.store), await readSaved(b.store)];
    expect(listA.map(({ id }) => id)).toEqual([ONE, TWO]);
    expect(listB.map(({ id }) => id)).toEqual([ONE, TWO]);
    for (const { store } of [a, b]) {
      expect(await readSavedPaper(store, ONE)).toMatchObject({
        state: 'reading',
        starred: true,
        note: 'From the desk.\n\n⇄\n\nFrom the laptop.',
      });
      expect([...((await readSavedPaper(store, ONE))?.tags ?? [])].sort()).toEqual(['later', 'nlp']);
      expect(await readSavedPaper(store, TWO)).toMatchObject({
        paper: { title: 'Two, corrected' },
        record: { citationKey: 'two2024', edited: ['title', 'citationKey'] },
      });
    }
    // Whoever got it from elsewhere has the service tell the rest.
    expect(await readSavedPaper(b.store, ONE)).toMatchObject({ incomplete: true, paper: { title: `Title of ${ONE}` } });
  });

  it('say nothing where nothing happened', async () => {
    const { a, b, place, clock } = twoDevices();
    await savePaper(a.store, paper(ONE), clock.now);
    await settle(a, b);
    const files = [...place.files.keys()];
    clock.now += 60 * MINUTE;
    await settle(a, b);
    expect([...place.files.keys()]).toEqual(files);
  });

  it('remove what one removed, and keep it where the other wrote on it since', async () => {
    const { a, b, clock } = twoDevices();
    for (const id of [ONE, TWO]) await savePaper(a.store, paper(id), clock.now);
    await settle(a, b);
    clock.now += MINUTE;
    await unsavePapers(a.store, [ONE], clock.now);
    await removeForGood(a.store, [TWO]);
    await a.sync();
    clock.now += MINUTE;
    await setNote(b.store, TWO, 'Still needed.', clock.now);
    await settle(b, a);
    expect((await readSaved(b.store)).map(({ id }) => id)).toEqual([TWO]);
    expect(await readSavedPaper(a.store, TWO)).toMatchObject({ note: 'Still needed.' });
  });

  it('take a batch back as a whole, on both', async () => {
    const { a, b, clock } = twoDevices();
    await savePaper(a.store, paper(ONE), clock.now);
    await settle(a, b);
    clock.now += MINUTE;
    await setTags(a.store, [ONE], ['mistake'], clock.now);
    await unsavePapers(a.store, [ONE], clock.now);
    await settle(a, b);
    const batch = (await libraryOf(b.store).syncLog.toArray()).filter(({ undo }) => undo).at(-1);
    expect(batch).toMatchObject({ kind: 'received', removed: 1, devices: [expect.any(String)] });
    clock.now += MINUTE;
    expect(await undoSyncBatch(b.store, batch?.number ?? 0, clock.now)).toBe(true);
    await settle(b, a);
    for (const { store } of [a, b]) expect(await readSavedPaper(store, ONE)).toMatchObject({ tags: [] });
    expect((await readSaved(a.store)).map(({ id }) => id)).toEqual([ONE]);
  });

  it('wait for a word before many papers go, and keep them for all where that is the word', async () => {
    const { a, b, clock } = twoDevices();
    const ids = Array.from({ length: 30 }, (_, at) => `2401.${String(at).padStart(5, '0')}`);
    for (const id of ids) await savePaper(a.store, paper(id), clock.now);
    await settle(a, b);
    clock.now += MINUTE;
    const undo = await removeForGood(a.store, ids.slice(0, 25));
    await settle(a, b);
    expect(await readSaved(b.store)).toHaveLength(30);
    await answerHeld(b.store, 'keep', clock.now);
    await settle(b, a);
    expect(await readSaved(a.store)).toHaveLength(30);
    clock.now += MINUTE;
    await removeForGood(a.store, ids.slice(0, 25));
    await settle(a, b);
    await answerHeld(b.store, 'remove', clock.now);
    expect(await readSaved(b.store)).toHaveLength(5);
    expect(await undoChange(a.store, undo)).toBe(false);
  });

  it('tell rules and settings alike, and whoever comes later overrules nobody', async () => {
    const { a, b } = twoDevices();
    a.parts = { values: new Map([['settings', new Map([['theme', 'dark']])]]), withMarks: false };
    b.parts = { values: new Map([['settings', new Map([['theme', 'light']])]]), withMarks: false };
    expect([await a.sync(), await b.sync()]).toEqual([undefined, undefined]);
    const doc = await libraryOf(b.store).syncDocs.get('settings');
    expect(['dark', 'light']).toContain(doc?.fields.theme?.value);
    expect((await libraryOf(b.store).sync.get('state'))?.owed).toEqual(['settings']);
  });

  it('take the others’ word on what goes along from one of them later than from them, and answer it once that is written', async () => {
    const { a, b } = twoDevices();
    a.parts = { values: new Map([['struck', new Map([['author:Ann', true]])]]), withMarks: false };
    await settle(a, b);
    b.parts = { values: new Map([['struck', new Map([['author:Bob', true]])]]), withMarks: false };
    await settle(b, a);
    expect((await libraryOf(b.store).sync.get('state'))?.owed).toEqual(['struck']);
    for (const { store } of [a, b]) {
      const doc = await libraryOf(store).syncDocs.get('struck');
      expect(doc?.fields['author:Ann']?.value).toBe(true);
      expect(doc?.fields['author:Bob']?.value).toBe(true);
    }
    await noteOwedWritten(b.store);
    b.parts = { values: new Map([['struck', new Map([['author:Bob', true]])]]), withMarks: false };
    await settle(b, a);
    expect((await libraryOf(a.store).syncDocs.get('struck'))?.fields['author:Ann']?.value).toBeNull();
  });

  it('ask before they go on where one was retired', async () => {
    const { a, b, clock } = twoDevices();
    await savePaper(a.store, paper(ONE), clock.now);
    await settle(a, b);
    const { device = '' } = (await libraryOf(b.store).sync.get('state')) ?? {};
    clock.now += MINUTE;
    await retireDevice(a.store, device, clock.now);
    await settle(a, b);
    expect(await b.sync()).toBe('retired');
    await beginAnew(b.store, newId());
    await savePaper(b.store, paper(TWO), clock.now);
    await settle(b, a);
    expect(await readSaved(a.store)).toHaveLength(2);
  });
});

describe('an encrypted place', () => {
  it('opens with its passphrase alone, and holds no word in the clear', async () => {
    const { a, b, place, clock } = twoDevices();
    a.passphrase = 'correct horse';
    await savePaper(a.store, paper(ONE), clock.now);
    expect(await a.sync()).toBeUndefined();
    const all = [...place.files.values()].map((bytes) => new TextDecoder('latin1').decode(bytes)).join('\n');
    expect(all).not.toContain(ONE);
    for (const passphrase of [undefined, 'battery staple']) {
      b.passphrase = passphrase;
      expect(await b.sync()).toBe('passphrase');
    }
    b.passphrase = 'correct horse';
    expect(await b.sync()).toBeUndefined();
    expect((await readSaved(b.store)).map(({ id }) => id)).toEqual([ONE]);
  });

  it('is never written to in the clear, also where its marker says that it is not encrypted', async () => {
    const { a, place, clock } = twoDevices();
    a.passphrase = 'correct horse';
    await a.sync();
    const { id } = JSON.parse(new TextDecoder().decode(place.files.get('marker.json')));
    place.files.set('marker.json', new TextEncoder().encode(JSON.stringify({ paperglance: 1, id })));
    await savePaper(a.store, paper(ONE), clock.now);
    const before = place.files.size;
    expect(await a.sync()).toBe('not-encrypted');
    expect(place.files.size).toBe(before);
  });
});

async function settle(a: StoreDevice, b: StoreDevice): Promise<void> {
  for (const device of [a, b, a, b]) await device.sync();
}
