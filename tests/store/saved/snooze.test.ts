import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../../src/store/databases.ts';
import { readMirroredList } from '../../../src/store/mirror/read-mirrored-list.ts';
import { syncMirror } from '../../../src/store/mirror/sync-mirror.ts';
import { readSaved, readSavedPaper, readSnoozed } from '../../../src/store/saved/read-saved.ts';
import { countBack, endSnooze, snooze, wakeSnoozed } from '../../../src/store/saved/snooze.ts';
import { unsavePapers } from '../../../src/store/saved/unsave-paper.ts';
import { savedRow } from '../../../src/store/schema/saved-row.ts';
import { fakeMirror } from '../fake-mirror.ts';
import { DAY, freshStore, HOUR, NOON, paper, savePaper, setTags } from '../fresh-store.ts';

const MORNING = NOON + DAY;
const AFTER = MORNING + HOUR;

/** `a` and `b` sleep until the morning, `c` stays. */
async function asleep() {
  const store = freshStore();
  for (const id of ['a', 'b', 'c']) await savePaper(store, paper(id), NOON);
  await snooze(store, ['a', 'b'], MORNING, NOON);
  return store;
}

describe('a paper that came back from a snooze', () => {
  it('is told until somebody has looked, and no paper before its time', async () => {
    const store = await asleep();
    expect(await wakeSnoozed(store, MORNING - 1)).toEqual([]);
    expect(await countBack(store, NOON, MORNING - 1)).toBe(0);
    expect((await wakeSnoozed(store, AFTER)).sort()).toEqual(['a', 'b']);
    expect(await wakeSnoozed(store, AFTER + 1)).toEqual([]);
    expect((await readSaved(store)).map(({ id }) => id).at(-1)).toBe('c');
    expect(await readSnoozed(store)).toEqual([]);
    expect(await countBack(store, NOON, AFTER)).toBe(2);
    expect(await countBack(store, AFTER, AFTER)).toBe(0);
  });

  it('is told when it came back, though the browser was closed at its hour and the list looked at since', async () => {
    const store = await asleep();
    await wakeSnoozed(store, AFTER);
    expect(await countBack(store, MORNING + 1, AFTER)).toBe(2);
  });

  it('is not told any more once it was removed, brought back by hand, or snoozed again; work on it is no matter', async () => {
    const store = await asleep();
    await wakeSnoozed(store, AFTER);
    await setTags(store, ['a'], ['now'], AFTER);
    expect(await countBack(store, NOON, AFTER)).toBe(2);
    await unsavePapers(store, ['a'], AFTER);
    expect(await countBack(store, NOON, AFTER)).toBe(1);
    await snooze(store, ['b'], AFTER + DAY, AFTER);
    expect(await countBack(store, NOON, AFTER + HOUR)).toBe(0);
    expect((await readSnoozed(store)).map(({ id }) => id)).toEqual(['b']);
    await endSnooze(store, ['b'], AFTER + HOUR);
    expect(await countBack(store, NOON, AFTER + 2 * DAY)).toBe(0);
    await savePaper(store, paper('a'), AFTER + 2 * DAY);
    expect(await countBack(store, NOON, AFTER + 2 * DAY)).toBe(0);
  });

  it('stays where it stands when its snooze is ended once more', async () => {
    const store = await asleep();
    await wakeSnoozed(store, AFTER);
    const before = await readSaved(store);
    await endSnooze(store, ['a'], AFTER + HOUR);
    expect(await readSaved(store)).toEqual(before);
  });

  it('is a paper like any other after 30 days', async () => {
    const store = await asleep();
    await wakeSnoozed(store, AFTER);
    expect(await wakeSnoozed(store, AFTER + 31 * DAY)).toEqual([]);
    const saved = await readSavedPaper(store, 'a');
    expect(saved).not.toHaveProperty('snoozedUntil');
    expect(saved).not.toHaveProperty('wokeAt');
    expect(await libraryOf(store).saved.where('snoozedUntil').above(0).count()).toBe(0);
  });

  it('is on the list in the second copy too, and does not come back twice when restored from it', async () => {
    const [store, mirror] = [await asleep(), fakeMirror()];
    await wakeSnoozed(store, AFTER);
    await syncMirror(store, mirror, { now: AFTER });
    expect((await readMirroredList(mirror)).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    const other = freshStore();
    await syncMirror(other, mirror, { now: AFTER });
    expect(await wakeSnoozed(other, AFTER + HOUR)).toEqual([]);
    expect((await readSavedPaper(other, 'a'))?.position).toBe((await readSavedPaper(store, 'a'))?.position);
  });

  it('comes back by the date alone, where an older version kept it', async () => {
    const store = freshStore();
    const { saved } = await savePaper(store, paper('a'), NOON);
    await libraryOf(store).saved.put(savedRow({ ...saved, snoozedUntil: MORNING }, 1));
    expect(await wakeSnoozed(store, AFTER)).toEqual(['a']);
    expect(await countBack(store, 0, AFTER)).toBe(1);
  });
});
