import { describe, expect, it } from 'vitest';
import { refreshDecision } from '../../../src/domain/refresh/refresh-policy.ts';
import type { RefreshState } from '../../../src/domain/refresh/refresh-state.ts';
import { LEASE_MS } from '../../../src/domain/refresh/refresh-state.ts';
import { acquireLease } from '../../../src/store/feeds/acquire-lease.ts';
import { putRefreshState, readRefreshState } from '../../../src/store/feeds/refresh-state.ts';
import { freshPlace, freshStore, MINUTE, NOON } from '../fresh-store.ts';

const ifDue = (now: number) => (state: RefreshState | undefined) =>
  refreshDecision(state, { now, reason: 'alarm', everyMs: 60 * MINUTE });

describe('takeLease', () => {
  it('goes at once on a fresh profile and leaves a state behind', async () => {
    const store = freshStore();
    const answer = await acquireLease(store, { now: NOON, holder: 'a', manual: false }, ifDue(NOON));
    const lease = { holder: 'a', expiresAt: NOON + LEASE_MS };
    expect(answer).toMatchObject({ kind: 'go', state: { key: 'state', failures: 0, lease } });
    expect((await readRefreshState(store))?.lease).toEqual(lease);
  });

  it('lets only one of three contexts go that ask at the same moment', async () => {
    const place = freshPlace();
    const answers = await Promise.all(
      ['worker', 'panel', 'popup'].map((holder) =>
        acquireLease(freshStore(place), { now: NOON, holder, manual: false }, ifDue(NOON)),
      ),
    );
    const leased = { kind: 'wait', because: 'leased', until: NOON + LEASE_MS };
    expect(answers.filter(({ kind }) => kind === 'go')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'wait')).toEqual([leased, leased]);
  });

  it('writes nothing when told to wait', async () => {
    const store = freshStore();
    await acquireLease(store, { now: NOON, holder: 'a', manual: false }, () => ({ kind: 'wait' }));
    expect(await readRefreshState(store)).toBeUndefined();
  });

  it('goes again after the lease of a dead holder has run out', async () => {
    const store = freshStore();
    await acquireLease(store, { now: NOON, holder: 'dead', manual: false }, ifDue(NOON));
    const later = NOON + LEASE_MS;
    const answer = await acquireLease(store, { now: later, holder: 'next', manual: false }, ifDue(later));
    expect(answer).toMatchObject({ kind: 'go', state: { lease: { holder: 'next' } } });
  });
});

describe('putRefreshState', () => {
  it('loses no change of two at the same time', async () => {
    const store = freshStore();
    await acquireLease(store, { now: NOON, holder: 'a', manual: false }, ifDue(NOON));
    const more = (state: RefreshState): RefreshState => ({ ...state, failures: state.failures + 1 });
    await Promise.all([putRefreshState(store, more), putRefreshState(store, more)]);
    expect((await readRefreshState(store))?.failures).toBe(2);
  });

  it('invents no state before the first refresh', async () => {
    const store = freshStore();
    expect(await putRefreshState(store, (state) => state)).toBeUndefined();
    expect(await readRefreshState(store)).toBeUndefined();
  });
});
