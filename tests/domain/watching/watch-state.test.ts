import { describe, expect, it } from 'vitest';
import {
  isArxivDue,
  isFeedDue,
  mayTell,
  paperTurns,
  parseWatchState,
  spentOn,
  type WatchState,
  withSpent,
} from '../../../src/domain/watching/watch-state.ts';
import { DAY, HOUR, MINUTE } from '../../store/fresh-store.ts';

const NOON = Date.UTC(2026, 1, 14, 12);
const NOTHING: WatchState = { days: [] };

describe('papers are asked for', () => {
  it.each([
    ['at first, some', NOTHING, 300, 12],
    ['at first, all of a few', NOTHING, 3, 3],
    ['none where none is watched', NOTHING, 0, 0],
    ['not yet', { days: [], paperAt: NOON - 5 * MINUTE }, 300, 0],
    ['one after seven minutes', { days: [], paperAt: NOON - 8 * MINUTE }, 300, 1],
    ['each once a day', { days: [], paperAt: NOON - 7 * HOUR }, 3, 0],
    ['each once a day, in time', { days: [], paperAt: NOON - 9 * HOUR }, 3, 1],
    ['some after a night', { days: [], paperAt: NOON - 9 * HOUR }, 300, 12],
    ['one by a clock that was put back', { days: [], paperAt: NOON + 40 * DAY }, 300, 1],
    ['no more than 200 a day', withSpent({ days: [], paperAt: NOON - DAY }, NOON, { papers: 197 }), 300, 3],
    ['none beyond 200', withSpent({ days: [], paperAt: NOON - DAY }, NOON, { papers: 200 }), 300, 0],
  ])('%s', (_, state, watched, count) => {
    expect(paperTurns(state, NOON, watched)).toBe(count);
  });
});

it('arXiv is asked once a day, also by a clock that leaps away and back', () => {
  expect(isArxivDue(NOTHING, NOON)).toBe(true);
  const asked = withSpent(NOTHING, NOON, { arxiv: 1 });
  expect(isArxivDue(asked, NOON + 11 * HOUR)).toBe(false);
  expect(isArxivDue(asked, NOON + DAY)).toBe(true);
  const leapt = withSpent(asked, NOON + 40 * DAY, { arxiv: 1 });
  expect(isArxivDue(leapt, NOON + HOUR)).toBe(false);
});

it('the feed of the day is read after it was made, again an hour after a failure, four times at most', () => {
  expect(isFeedDue(NOTHING, Date.UTC(2026, 1, 14, 4, 59))).toBe(false);
  expect(isFeedDue(NOTHING, NOON)).toBe(true);
  const failed = withSpent({ ...NOTHING, feedAt: NOON }, NOON, { feed: 1 });
  expect(isFeedDue(failed, NOON + 59 * MINUTE)).toBe(false);
  expect(isFeedDue(failed, NOON + HOUR)).toBe(true);
  expect(isFeedDue(withSpent(failed, NOON, { feed: 4 }), NOON + 5 * HOUR)).toBe(false);
  expect(isFeedDue(withSpent(failed, NOON, { hasFeed: true }), NOON + 5 * HOUR)).toBe(false);
});

it('one notification a day, and none shortly before or after midnight for the next', () => {
  const told = withSpent({ ...NOTHING, notifiedAt: NOON }, NOON, { notified: 1 });
  expect(mayTell(NOTHING, NOON)).toBe(true);
  expect(mayTell(told, NOON + 11 * HOUR)).toBe(false);
  expect(mayTell(told, NOON + 13 * HOUR)).toBe(false);
  expect(mayTell(told, NOON + 20 * HOUR)).toBe(true);
});

it('comes back from what was stored, and from whatever else was', () => {
  const state = withSpent(
    {
      days: [],
      compared: { generation: 3, scope: 'all ' },
      announced: 2,
      paper: 'a',
      paperAt: 1,
      arxivPaper: 'b',
      feedAt: 2,
      notifiedAt: 3,
    },
    NOON,
    { papers: 4, arxiv: 1, feed: 2, hasFeed: true, notified: 1 },
  );
  expect(parseWatchState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  for (const broken of [
    undefined,
    3,
    'x',
    { days: 'x', paper: 3, compared: { generation: 'x' } },
    { days: [null, {}] },
  ])
    expect(parseWatchState(broken)).toEqual(NOTHING);
  expect(spentOn(NOTHING, NOON)).toMatchObject({ day: '2026-02-14', papers: 0 });
});
