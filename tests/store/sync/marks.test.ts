import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../../src/store/databases.ts';
import { recordListings } from '../../../src/store/feeds/record-listings.ts';
import { hidePaper, unhidePaper } from '../../../src/store/history/hide-paper.ts';
import { markRead } from '../../../src/store/history/mark-read.ts';
import { markSeen } from '../../../src/store/history/mark-seen.ts';
import { readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { undoSyncBatch } from '../../../src/store/sync/sync-outcome.ts';
import { hasUntold } from '../../../src/store/sync/sync-view.ts';
import { MINUTE, paper, savePaper } from '../fresh-store.ts';
import { type StoreDevice, twoDevices } from './two-stores.ts';

const ONE = '2401.00001';
const TWO = '2401.00002';

describe('marks', () => {
  it('go along: what was seen, read and hidden on one is so on the other, and comes back as well', async () => {
    const { a, b, clock } = twoDevices();
    await list(a, [ONE, TWO], clock.now);
    await settle(a, b);
    clock.now += MINUTE;
    await markSeen(a.store, [ONE], clock.now);
    await markRead(a.store, ONE, clock.now);
    await hidePaper(a.store, { id: TWO, title: 'Two' }, clock.now);
    expect(await hasUntold(a.store)).toBe(true);
    await settle(a, b);
    expect(await hasUntold(a.store)).toBe(false);
    expect(await mark(b, ONE)).toMatchObject({ seenAt: { trending: clock.now }, readAt: clock.now, listedAt: {} });
    expect(await mark(b, TWO)).toMatchObject({ hiddenAt: clock.now, title: 'Two' });
    // Listed there later, it is not New.
    await list(b, [ONE], clock.now + MINUTE);
    expect(await mark(b, ONE)).toMatchObject({ seenAt: { trending: clock.now } });
    clock.now += 2 * MINUTE;
    await unhidePaper(b.store, TWO, clock.now);
    await settle(b, a);
    expect((await mark(a, TWO))?.hiddenAt).toBeUndefined();
  });

  it('that are taken back by an undo are taken back elsewhere, also where nothing is left of them', async () => {
    const { a, b, clock } = twoDevices();
    await settle(a, b);
    const undo = await hidePaper(a.store, { id: ONE, title: 'One' }, clock.now);
    await settle(a, b);
    expect((await mark(b, ONE))?.hiddenAt).toBe(clock.now);
    clock.now += MINUTE;
    await undoChange(a.store, undo);
    await settle(a, b);
    expect(await mark(a, ONE)).toBeUndefined();
    expect((await mark(b, ONE))?.hiddenAt).toBeUndefined();
  });

  it('that came can be taken back as a whole', async () => {
    const { a, b, clock } = twoDevices();
    await settle(a, b);
    clock.now += MINUTE;
    await hidePaper(a.store, { id: ONE, title: 'One' }, clock.now);
    await markRead(a.store, TWO, clock.now);
    await settle(a, b);
    const line = (await libraryOf(b.store).syncLog.toArray()).find(({ undo }) => undo);
    expect(line).toMatchObject({ kind: 'received', added: 0, changed: 0, removed: 0, marked: 2 });
    clock.now += MINUTE;
    await undoSyncBatch(b.store, line?.number ?? 0, clock.now);
    await settle(b, a);
    for (const device of [a, b]) {
      expect((await mark(device, ONE))?.hiddenAt).toBeUndefined();
      expect((await mark(device, TWO))?.readAt).toBeUndefined();
    }
  });

  it('hide nothing that was saved later, on either', async () => {
    const { a, b, clock } = twoDevices();
    await settle(a, b);
    await hidePaper(a.store, { id: ONE, title: 'One' }, clock.now);
    clock.now += MINUTE;
    await savePaper(b.store, paper(ONE), clock.now);
    await settle(a, b);
    await settle(a, b);
    for (const device of [a, b]) {
      expect(await readSavedPaper(device.store, ONE)).toBeDefined();
      expect((await mark(device, ONE))?.hiddenAt).toBeUndefined();
    }
  });

  it('leave what was there before a person came as it is', async () => {
    const { a, b, clock } = twoDevices();
    await list(a, [ONE], clock.now);
    await list(b, [ONE], clock.now, true);
    await settle(a, b);
    expect((await mark(a, ONE))?.seenAt).toEqual({});
    clock.now += MINUTE;
    await markSeen(a.store, [ONE], clock.now);
    await settle(a, b);
    await markRead(b.store, ONE, clock.now);
    await settle(b, a);
    expect((await mark(b, ONE))?.seenAt).toEqual({ trending: 0 });
    expect(await mark(a, ONE)).toMatchObject({ seenAt: { trending: clock.now }, readAt: clock.now });
  });

  it('stay here where they are not to go along, and unite once they are', async () => {
    const { a, b, clock } = twoDevices();
    b.parts = { values: new Map(), withMarks: false };
    await hidePaper(a.store, { id: ONE, title: 'One' }, clock.now);
    await markRead(b.store, TWO, clock.now);
    await settle(a, b);
    expect(await mark(a, TWO)).toBeUndefined();
    expect(await mark(b, ONE)).toBeUndefined();
    b.parts = { values: new Map(), withMarks: true };
    clock.now += MINUTE;
    await settle(b, a);
    for (const device of [a, b]) {
      expect((await mark(device, ONE))?.hiddenAt).toBeDefined();
      expect((await mark(device, TWO))?.readAt).toBeDefined();
    }
  });
});

async function settle(a: StoreDevice, b: StoreDevice): Promise<void> {
  for (const device of [a, b, a, b]) expect(await device.sync()).toBeUndefined();
}

function mark({ store }: StoreDevice, id: string) {
  return libraryOf(store).marks.get(id);
}

/** What a refresh lists; at the first one of all, what was there before. */
async function list({ store }: StoreDevice, ids: readonly string[], now: number, isBaseline = false): Promise<void> {
  const baseline = new Set(isBaseline ? (['trending'] as const) : []);
  const papers = ids.map((id) => paper(id));
  const lists = [{ feed: 'trending' as const, papers, ids }];
  await recordListings(store, { now, holder: 'a', lists, nextState: (_, state) => state }, { baseline, feeds: [] });
}
