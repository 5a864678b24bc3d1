import { describe, expect, it } from 'vitest';
import { announcement, type UnannouncedPaper } from '../../src/domain/announcement.ts';
import { noticeId, notificationSubject, tellsOfNew } from '../../src/domain/notification-content.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';

const NOW = 1_000;
const RULE: Rule = { id: 'r', kind: 'watch', by: 'code' };

function one(id: string, is: 'watched' | 'muted' | 'plain' = 'plain', boosts = 0): UnannouncedPaper {
  const lifts = Array.from({ length: boosts }, () => RULE);
  const verdict = is === 'plain' ? { is, boosts: lifts } : { is, by: RULE, boosts: lifts };
  return { paper: { id, title: `Title of ${id}` }, verdict };
}

const ALL = { notifyWatched: true, notifyNew: true };
const WATCHED = { notifyWatched: true, notifyNew: false };
const NUMBERS = { notifyWatched: false, notifyNew: true };
const PAPERS = [one('a'), one('b', 'watched'), one('c', 'muted'), one('d', 'plain', 1)];

describe('an announcement', () => {
  it('is none without papers, without wishes, and of muted papers', () => {
    expect(announcement([], ALL, NOW)).toBeUndefined();
    expect(announcement(PAPERS, { notifyWatched: false, notifyNew: false }, NOW)).toBeUndefined();
    expect(announcement([one('c', 'muted')], ALL, NOW)).toBeUndefined();
    expect(announcement([one('a')], WATCHED, NOW)).toBeUndefined();
  });

  it('of one watched paper is its title, and can be acted upon', () => {
    expect(announcement(PAPERS, WATCHED, NOW)).toEqual({
      ids: ['b'],
      notice: {
        id: 'paper:b',
        title: { key: 'notify_watched', values: [1], count: 1 },
        lines: ['Title of b'],
        hasButtons: true,
      },
    });
  });

  it('of many watched papers is their titles, four at most', () => {
    const watched = [1, 2, 3, 4, 5, 6].map((number) => one(`w${number}`, 'watched'));
    expect(announcement(watched, WATCHED, NOW)).toEqual({
      ids: watched.map(({ paper }) => paper.id),
      notice: {
        id: 'new:1000',
        title: { key: 'notify_watched', values: [6], count: 6 },
        lines: [
          'Title of w1',
          'Title of w2',
          'Title of w3',
          'Title of w4',
          { key: 'notify_more', values: [2], count: 2 },
        ],
      },
    });
  });

  it('of all others is their number and the best title', () => {
    expect(announcement([one('a'), one('d', 'plain', 1)], ALL, NOW)).toEqual({
      ids: ['d', 'a'],
      notice: { id: 'new:1000', title: { key: 'notify_new', values: [2], count: 2 }, lines: ['Title of d'] },
    });
  });

  it('is one for watched papers and the rest', () => {
    expect(announcement(PAPERS, ALL, NOW)).toMatchObject({
      ids: ['b', 'd', 'a'],
      notice: { id: 'paper:b', lines: ['Title of b', { key: 'notify_others', values: [2] }] },
    });
  });

  it('counts watched papers among the others where only numbers are wanted, and begins with them', () => {
    expect(announcement(PAPERS, NUMBERS, NOW)).toMatchObject({
      ids: ['b', 'd', 'a'],
      notice: { id: 'new:1000', title: { key: 'notify_new', values: [3] }, lines: ['Title of b'] },
    });
  });

  it('sets LaTeX as text and cuts what is long', () => {
    const title = `$\\alpha$-${'long '.repeat(100)}`;
    const told = announcement([{ ...one('x', 'watched'), paper: { id: 'x', title } }], WATCHED, NOW);
    const [line] = told?.notice.lines ?? [];
    expect(line).toMatch(/^α-long .*…$/);
    expect(String(line).length).toBeLessThanOrEqual(120);
  });
});

describe('the id of a notification', () => {
  it.each(['2501.19393', 'new:5', 'paper:x', 'odd id/with:everything', ' '])('carries the paper %j', (id) => {
    expect(notificationSubject(noticeId(id, NOW))).toEqual({ kind: 'paper', id });
  });

  it.each(['', 'paper:', 'new:1', 'digest:', 'test'])('%j leads to the lists', (id) => {
    expect(notificationSubject(id)).toEqual({ kind: 'lists' });
  });

  it('carries a digest', () => {
    expect(notificationSubject('digest:1771056000000')).toEqual({ kind: 'digest', id: '1771056000000' });
  });

  it('stays within what browsers take', () => {
    const long = 'x'.repeat(10_000);
    expect(noticeId(long, NOW)).toBe('new:1000');
    const told = announcement([one(long, 'watched')], WATCHED, NOW);
    expect(told?.notice).not.toHaveProperty('hasButtons');
  });

  it('tells what may be taken down once it was seen', () => {
    expect(['new:1', 'paper:x', 'digest:1', 'test'].map(tellsOfNew)).toEqual([true, true, false, false]);
  });
});
