import { describe, expect, it } from 'vitest';
import type { Digest } from '../../src/domain/digest/digest.ts';
import { digestPapers } from '../../src/domain/digest/digest-papers.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { libraryOf } from '../../src/store/databases.ts';
import { keepDigest, keepDueDigest } from '../../src/store/digests/keep-digest.ts';
import { noteDigestOpened, takeUnannounced } from '../../src/store/digests/note-digest.ts';
import { planDigest } from '../../src/store/digests/plan-digest.ts';
import { readDigestMaterial } from '../../src/store/digests/read-digest-material.ts';
import { listDigests, readDigest } from '../../src/store/digests/read-digests.ts';
import { hidePaper } from '../../src/store/history/hide-paper.ts';
import { DAY, freshPlace, freshStore, HOUR, NOON, paper, savePaper } from './fresh-store.ts';
import { refreshOnce } from './refresh-once.ts';

/** Due two hours after noon in Greenwich, wherever this runs. */
const DAILY: Settings = {
  ...DEFAULT_SETTINGS,
  digestEvery: 'day',
  digestAtMinutes: new Date(NOON + 2 * HOUR).getHours() * 60 + new Date(NOON).getMinutes(),
};

function digest(until: number, told: Partial<Digest> = {}): Digest {
  return { id: String(until), every: 'day', from: until - DAY, until, papers: [], total: 0, isDue: true, ...told };
}

/** A moment after all of these stories. */
const LATER = NOON + 500 * DAY;

async function planned(store = freshStore(), now = NOON) {
  const plan = await planDigest(store, DAILY, now);
  if (!plan) throw new Error('No digest is planned.');
  return { store, plan };
}

describe('the plan of the digests', () => {
  it('is written once, and gone when they are switched off', async () => {
    const { store, plan } = await planned();
    expect(await planDigest(store, DAILY, NOON + HOUR)).toEqual({ ...plan, key: 'plan' });
    expect(await planDigest(store, DEFAULT_SETTINGS, NOON + HOUR)).toBeUndefined();
    expect(await libraryOf(store).digestPlan.count()).toBe(0);
  });

  it('goes on from the last digest when they are switched on again', async () => {
    const store = freshStore();
    await keepDigest(store, digest(NOON - HOUR));
    expect((await planned(store)).plan.from).toBe(NOON - HOUR);
  });
});

describe('keeping a digest', () => {
  it('that was due moves the plan on, so that the next one begins where it ended', async () => {
    const { store, plan } = await planned();
    expect(await keepDueDigest(store, digest(NOON + DAY), plan, NOON + DAY)).toBe(true);
    expect(await libraryOf(store).digestPlan.get('plan')).toMatchObject({ from: NOON + DAY, after: NOON + DAY });
    expect(await readDigest(store, undefined, LATER)).toEqual(digest(NOON + DAY));
  });

  it('is refused to the second of two contexts, and nothing of its is kept', async () => {
    const place = freshPlace();
    const { store, plan } = await planned(freshStore(place));
    await keepDueDigest(store, digest(NOON + DAY), plan, NOON + DAY);
    const second = freshStore(place);
    expect(await keepDueDigest(second, digest(NOON + DAY + 1), plan, NOON + DAY + 1)).toBe(false);
    expect(await listDigests(second, LATER)).toHaveLength(1);
  });

  it('is refused when digests were switched off meanwhile', async () => {
    const { store, plan } = await planned();
    await planDigest(store, DEFAULT_SETTINGS, NOON + HOUR);
    expect(await keepDueDigest(store, digest(NOON + DAY), plan, NOON + DAY)).toBe(false);
    expect(await listDigests(store, LATER)).toEqual([]);
  });

  it('where there was nothing to tell passes the appointment, and leaves its time to the next', async () => {
    const { store, plan } = await planned();
    await keepDueDigest(store, undefined, plan, NOON + DAY);
    expect(await libraryOf(store).digestPlan.get('plan')).toMatchObject({ from: plan.from, after: NOON + DAY });
    expect(await listDigests(store, LATER)).toEqual([]);
  });

  it('keeps the last sixty', async () => {
    const store = freshStore();
    for (let day = 0; day < 63; day += 1) await keepDigest(store, digest(NOON + day * DAY));
    const kept = await listDigests(store, LATER);
    expect(kept).toHaveLength(60);
    expect(kept[0]).toEqual({ id: String(NOON + 62 * DAY), until: NOON + 62 * DAY, every: 'day' });
    expect(kept.at(-1)?.until).toBe(NOON + 3 * DAY);
  });
});

describe('a digest that a clock far ahead has dated', () => {
  it('stands behind all others, and is not the one that opens', async () => {
    const store = freshStore();
    const ahead = digest(NOON + 3_650 * DAY);
    for (const one of [ahead, digest(NOON), digest(NOON - DAY)]) await keepDigest(store, one);
    const ids = (await listDigests(store, NOON + HOUR)).map(({ id }) => id);
    expect(ids).toEqual([String(NOON), String(NOON - DAY), ahead.id]);
    expect((await readDigest(store, undefined, NOON + HOUR))?.id).toBe(String(NOON));
    expect((await readDigest(store, ahead.id, NOON + HOUR))?.id).toBe(ahead.id);
  });

  it('does not keep the next from beginning where the last one ended', async () => {
    const { store, plan } = await planned();
    await keepDueDigest(store, digest(NOON), plan, NOON);
    const second = await planned(store, NOON + HOUR);
    await keepDueDigest(store, digest(NOON + 3_650 * DAY), second.plan, NOON + 3_650 * DAY);
    expect((await planned(store, NOON + 2 * DAY)).plan).toMatchObject({ from: NOON, after: NOON + 2 * DAY });
  });
});

describe('announcing a digest', () => {
  it('is done once, and not when somebody has opened it already', async () => {
    const store = freshStore();
    await keepDigest(store, digest(NOON));
    expect((await takeUnannounced(store, NOON - DAY, NOON))?.id).toBe(String(NOON));
    expect(await takeUnannounced(store, NOON - DAY, NOON)).toBeUndefined();
    await keepDigest(store, digest(NOON + DAY));
    await noteDigestOpened(store, String(NOON + DAY), NOON + DAY);
    expect(await takeUnannounced(store, NOON, NOON + DAY)).toBeUndefined();
  });

  it('is not done for one that was asked for, nor for one of days ago', async () => {
    const store = freshStore();
    await keepDigest(store, digest(NOON - 3 * DAY));
    expect(await takeUnannounced(store, NOON - DAY, NOON)).toBeUndefined();
    const { isDue: _, ...asked } = digest(NOON);
    await keepDigest(store, asked);
    expect(await takeUnannounced(store, NOON - DAY, NOON)).toBeUndefined();
  });

  it('is done though a clock far ahead has dated an earlier one', async () => {
    const store = freshStore();
    await keepDigest(store, digest(NOON + 400 * DAY, { announcedAt: NOON + 400 * DAY }));
    await keepDigest(store, digest(NOON));
    expect((await takeUnannounced(store, NOON - DAY, NOON))?.id).toBe(String(NOON));
  });

  it('keeps the first time that it was opened', async () => {
    const store = freshStore();
    await keepDigest(store, digest(NOON));
    await noteDigestOpened(store, String(NOON), NOON + 1);
    await noteDigestOpened(store, String(NOON), NOON + 2);
    expect((await readDigest(store, String(NOON), LATER))?.openedAt).toBe(NOON + 1);
  });
});

describe('what a digest is made of', () => {
  it('is what was listed in its time, with votes, ranks and the names of the reading list', async () => {
    const store = freshStore();
    const told = (ids: readonly string[], votes: number) =>
      ids.map((id) => paper(id, { votes, submittedAt: NOON - 9 * DAY }));
    await refreshOnce(store, NOON - 2 * DAY, { trending: told(['t1'], 1), newest: told(['n1', 'n2'], 1) });
    await refreshOnce(store, NOON - HOUR, { trending: told(['t2', 't1'], 1), newest: told(['n3', 'n4', 'n1'], 1) });
    await refreshOnce(store, NOON, { trending: told(['t2', 't1'], 2), newest: told(['n3', 'n4', 'n1'], 2) });
    await hidePaper(store, paper('n4'), NOON);
    await savePaper(store, paper('saved', { authors: ['Ada Lovelace'] }), NOON);
    const range = { from: NOON - DAY, until: NOON };
    const material = await readDigestMaterial(store, range);
    expect(material.candidates.map(({ paper }) => paper.id).sort()).toEqual(['n3', 'n4', 't2']);
    expect(material.ranks.get('t2')).toBe(1);
    const { papers } = digestPapers({ ...material, rules: [] }, range);
    expect(papers.map(({ id, section, gain }) => ({ id, section, gain }))).toEqual([
      { id: 't2', section: 'trending', gain: 1 },
      { id: 'n3', section: 'yours', gain: 1 },
    ]);
  });
});
