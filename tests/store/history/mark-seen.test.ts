import { describe, expect, it } from 'vitest';
import { isNewLabel } from '../../../src/domain/is-new-label.ts';
import { readUnseen } from '../../../src/store/feeds/read-unseen.ts';
import { markSeen, markSeenBefore } from '../../../src/store/history/mark-seen.ts';
import { readHistory } from '../../../src/store/history/read-history.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { DAY, freshStore, HOUR, MINUTE, NOON } from '../fresh-store.ts';
import { refreshOnce } from '../refresh-once.ts';

const SINCE = NOON + 2 * HOUR;
const NOW = SINCE + 5 * MINUTE;

/** "old" was New and seen yesterday, "x" and "y" were seen in this glance ("x" in both lists), "z" not yet. "a" is the baseline. */
async function storeInAGlance(): Promise<Store> {
  const store = freshStore();
  await refreshOnce(store, NOON - DAY, { trending: ['a'], newest: ['b'] });
  await refreshOnce(store, NOON - DAY + HOUR, { trending: ['old', 'a'] });
  await markSeen(store, 'all', NOON - DAY + 2 * HOUR);
  await refreshOnce(store, NOON, { trending: ['x', 'y', 'old', 'a'], newest: ['x', 'b'] });
  await markSeen(store, 'all', SINCE);
  await refreshOnce(store, SINCE + MINUTE, { trending: ['z', 'x', 'y', 'old', 'a'] });
  return store;
}

const ALL = ['z', 'x', 'y', 'old', 'a'];

async function labelled(store: Store, now = NOW): Promise<string[]> {
  const marks = await readHistory(store, ALL);
  return ALL.filter((id) => isNewLabel(marks.get(id)?.seenAt.trending, SINCE, now));
}

describe('"Mark seen up to here"', () => {
  it('ends the labels of these papers in every list, and of no other', async () => {
    const store = await storeInAGlance();
    expect(await labelled(store)).toEqual(['z', 'x', 'y']);
    await markSeenBefore(store, ['z', 'x'], SINCE, NOW);
    expect(await labelled(store)).toEqual(['y']);
    expect((await readHistory(store, ['x'])).get('x')?.seenAt).toEqual({ trending: SINCE - 1, newest: SINCE - 1 });
    expect((await readUnseen(store)).count).toBe(0);
  });

  it('leaves alone what carries no label, what is unknown, and what happens the second time', async () => {
    const store = await storeInAGlance();
    const before = await readHistory(store, ['old', 'a']);
    expect(await markSeenBefore(store, ['old', 'a', 'nobody'], SINCE, NOW)).toMatchObject({ history: { marks: [] } });
    expect(await readHistory(store, ['old', 'a', 'nobody'])).toEqual(before);
    await markSeenBefore(store, ALL, SINCE, NOW);
    expect(await markSeenBefore(store, ALL, SINCE, NOW + 1)).toMatchObject({ history: { marks: [] } });
  });

  it('can be taken back exactly', async () => {
    const store = await storeInAGlance();
    const before = await Promise.all([readHistory(store, ALL), readUnseen(store)]);
    const undo = await markSeenBefore(store, [...ALL, 'x'], SINCE, NOW);
    await undoChange(store, undo);
    const after = await Promise.all([readHistory(store, ALL), readUnseen(store)]);
    expect(after[1]).toEqual(before[1]);
    for (const id of ALL) expect(after[0].get(id)?.seenAt).toEqual(before[0].get(id)?.seenAt);
    expect(await labelled(store)).toEqual(['z', 'x', 'y']);
  });

  it('keeps what happened between it and its undo: another list has named the paper since', async () => {
    const store = await storeInAGlance();
    const undo = await markSeenBefore(store, ['y'], SINCE, NOW);
    await refreshOnce(store, NOW + MINUTE, { newest: ['y', 'x', 'b'] });
    await markSeen(store, ['y'], NOW + 2 * MINUTE);
    await undoChange(store, undo);
    expect((await readHistory(store, ['y'])).get('y')?.seenAt).toEqual({ trending: SINCE, newest: NOW + 2 * MINUTE });
  });

  it('makes a paper no younger: seen marks are kept as long as others', async () => {
    const store = await storeInAGlance();
    await markSeenBefore(store, ['z'], SINCE, NOW);
    expect((await readHistory(store, ['z'])).get('z')?.touchedAt).toBe(NOW);
  });
});
