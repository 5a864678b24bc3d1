import { describe, expect, it } from 'vitest';
import { bestFirst, type Candidate } from '../../src/domain/best-first.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { evaluateRules } from '../../src/domain/rules/evaluate-rules.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { DAY, HOUR, NOON, paper } from '../store/fresh-store.ts';

const OLD = { submittedAt: NOON - 60 * DAY };

function order(candidates: readonly Candidate[], rules: readonly Rule[] = []): string[] {
  return bestFirst(candidates, evaluateRules(rules), NOON).map(({ candidate }) => candidate.paper.id);
}

/** Its votes at a time ago, and now. */
function moving(id: string, before: number, ago: number, told: Partial<Paper> & { votes: number }): Candidate {
  return {
    paper: paper(id, told),
    observations: [
      { paperId: id, at: NOON - ago, votes: before },
      { paperId: id, at: NOON, votes: told.votes },
    ],
  };
}

const still = (id: string, told: Partial<Paper>): Candidate => ({ paper: paper(id, told), observations: [] });

describe('best first', () => {
  it('is by votes where nothing else is known', () => {
    expect(order([still('a', { votes: 3 }), still('b', { votes: 30 }), still('c', { votes: 0 })])).toEqual([
      'b',
      'a',
      'c',
    ]);
  });

  it('puts what moves above what had its time, but not above everything', () => {
    const famous = still('famous', { votes: 300, ...OLD });
    const quick = moving('quick', 10, DAY, { votes: 40, ...OLD });
    const huge = still('huge', { votes: 5_000, ...OLD });
    expect(order([famous, quick, huge])).toEqual(['huge', 'quick', 'famous']);
  });

  it('takes a fresh paper of which there is no history to have risen evenly', () => {
    const fresh = still('fresh', { votes: 20, submittedAt: NOON - 12 * HOUR });
    const older = still('older', { votes: 40, submittedAt: NOON - 13 * DAY });
    expect(order([older, fresh])).toEqual(['fresh', 'older']);
  });

  it.each([
    ['dated in the future by a wrong clock', NOON + DAY],
    ['of long ago', NOON - 30 * DAY],
  ])('gives no pace to a paper %s', (_, submittedAt) => {
    const [one] = bestFirst([still('a', { votes: 9, submittedAt })], evaluateRules([]), NOON);
    expect(one?.pace).toBeUndefined();
  });

  it('never sinks below zero for a paper that lost votes', () => {
    expect(order([moving('lost', 500, DAY, { votes: 4, ...OLD }), still('three', { votes: 3, ...OLD })])).toEqual([
      'lost',
      'three',
    ]);
  });

  it('lifts what is watched like eight times the votes, and boosts by less, at most two of them', () => {
    const rule = (id: string, kind: Rule['kind'], pattern: string): Rule => ({ id, kind, by: 'keyword', pattern });
    const papers = [
      still('plain', { votes: 70, ...OLD, title: 'Nothing of note' }),
      still('watched', { votes: 10, ...OLD, title: 'Agents' }),
      still('boosted', { votes: 10, ...OLD, title: 'Robots with eyes and ears' }),
      still('small', { votes: 9, ...OLD, title: 'Nothing at all' }),
    ];
    const rules = [
      rule('1', 'watch', 'agents'),
      ...['robots', 'eyes', 'ears'].map((word) => rule(word, 'boost', word)),
    ];
    expect(order(papers, rules)).toEqual(['watched', 'boosted', 'plain', 'small']);
    const weighed = bestFirst(papers, evaluateRules(rules), NOON);
    const score = (id: string): number => weighed.find(({ candidate }) => candidate.paper.id === id)?.score ?? 0;
    expect(score('boosted')).toBe(score('watched'));
  });

  it('leaves out what is muted', () => {
    const rules: Rule[] = [{ id: '1', kind: 'mute', by: 'author', pattern: 'Ada Lovelace' }];
    expect(order([still('a', {}), still('b', { authors: ['Grace Hopper'] })], rules)).toEqual(['b']);
  });
});
