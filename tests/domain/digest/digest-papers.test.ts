import { describe, expect, it } from 'vitest';
import { DIGEST_PAPERS_MAX, DIGEST_SECTIONS } from '../../../src/domain/digest/digest.ts';
import { type DigestCandidate, type DigestMaterial, digestPapers } from '../../../src/domain/digest/digest-papers.ts';
import { followedNames } from '../../../src/domain/digest/followed-names.ts';
import type { Paper } from '../../../src/domain/paper.ts';
import type { PaperHistory } from '../../../src/domain/paper-history.ts';
import { DAY, HOUR, NOON, paper } from '../../store/fresh-store.ts';

const RANGE = { from: NOON - DAY, until: NOON };
const LISTED = { listedAt: { newest: NOON - HOUR }, seenAt: {} };
const OLD = { submittedAt: NOON - 60 * DAY };

function candidate(id: string, told: Partial<Paper> = {}, mark: Partial<PaperHistory> = {}): DigestCandidate {
  return { paper: paper(id, { ...OLD, ...told }), mark: { id, touchedAt: NOON, ...LISTED, ...mark }, observations: [] };
}

function made(candidates: readonly DigestCandidate[], given: Partial<DigestMaterial> = {}) {
  return digestPapers({ candidates, ranks: new Map(), followed: followedNames([]), rules: [], ...given }, RANGE);
}

const ids = (digest: ReturnType<typeof digestPapers>): string[] => digest.papers.map(({ id }) => id);

describe('what goes into a digest', () => {
  it.each<[string, boolean, Partial<PaperHistory>, Partial<Paper>]>([
    ['listed in its time', true, {}, {}],
    ['listed and seen', true, { seenAt: { newest: NOON } }, {}],
    ['listed and read', true, { readAt: NOON }, {}],
    ['listed at its very end', true, { listedAt: { newest: NOON } }, {}],
    ['listed at its very beginning, and so in the last one', false, { listedAt: { newest: NOON - DAY } }, {}],
    ['listed before', false, { listedAt: { newest: NOON - 2 * DAY } }, {}],
    ['listed after, by a clock that was ahead', false, { listedAt: { newest: NOON + HOUR } }, {}],
    ['listed before by one list, and now by the other', true, { listedAt: { newest: 1, trending: NOON - HOUR } }, {}],
    ['never listed, only browsed', false, { listedAt: {} }, {}],
    ['hidden', false, { hiddenAt: NOON }, {}],
    ['there when the person came', false, { seenAt: { newest: 0 } }, {}],
    ['there when the person came, but of that day', true, { seenAt: { newest: 0 } }, { submittedAt: NOON - HOUR }],
    ['there when the person came, featured then', true, { seenAt: { newest: 0 } }, { featuredOn: '2026-02-14' }],
  ])('a paper %s: %s', (_, isIn, mark, told) => {
    const { submittedAt: _old, ...undated } = paper('a', told);
    const one = { ...candidate('a', {}, mark), paper: undated };
    expect(ids(made([told.submittedAt === undefined ? one : candidate('a', told, mark)]))).toEqual(isIn ? ['a'] : []);
  });

  it('is not what the rules mute', () => {
    const rules = [{ id: '1', kind: 'mute', by: 'keyword', pattern: 'survey' }] as const;
    expect(ids(made([candidate('a', { title: 'A survey' }), candidate('b')], { rules }))).toEqual(['b']);
  });

  it('is a small copy: text without LaTeX, three names and how many more, no abstract', () => {
    const [one] = made([
      candidate('a', {
        title: 'On $\\alpha$-nets',
        abstract: `We study nets. ${'And more of that. '.repeat(100)}`,
        authors: ['A', 'B', 'C', 'D', 'E'],
        organisation: { name: 'Lab' },
        code: 'https://github.com/a/b',
        stars: 7,
        votes: 5,
      }),
    ]).papers;
    expect(one).toMatchObject({ title: 'On α-nets', authors: ['A', 'B', 'C'], moreAuthors: 2, organisation: 'Lab' });
    expect(one).toMatchObject({ hasCode: true, stars: 7, votes: 5, line: expect.stringMatching(/^We study nets\./) });
    expect(JSON.stringify(one).length).toBeLessThan(600);
  });

  it('says what was gained in its time', () => {
    const one = candidate('a', { votes: 30 });
    const observations = [
      { paperId: 'a', at: NOON - 20 * HOUR, votes: 10 },
      { paperId: 'a', at: NOON - HOUR, votes: 30 },
    ];
    expect(made([{ ...one, observations }]).papers[0]?.gain).toBe(20);
  });

  it('ends somewhere, and says how many there were', () => {
    const many = Array.from({ length: DIGEST_PAPERS_MAX + 40 }, (_, votes) => candidate(`p${votes}`, { votes }));
    const digest = made(many);
    expect(digest.total).toBe(DIGEST_PAPERS_MAX + 40);
    expect(digest.papers).toHaveLength(DIGEST_PAPERS_MAX);
    expect(ids(digest)[0]).toBe(`p${DIGEST_PAPERS_MAX + 39}`);
  });
});

describe('its sections', () => {
  const watching = [{ id: '1', kind: 'watch', by: 'keyword', pattern: 'agents' }] as const;

  it('take each paper once, the first that wants it', () => {
    const digest = made(
      [
        candidate('watched', { title: 'Agents', organisation: { name: 'Lab' } }),
        candidate('trending', { organisation: { name: 'Lab' } }),
        {
          ...candidate('rising', { submittedAt: NOON - 6 * HOUR }),
          observations: [{ paperId: 'rising', at: NOON, votes: 20 }],
        },
        candidate('lab', { organisation: { name: 'LAB' } }),
        candidate('rest', { votes: 0 }),
      ],
      {
        rules: watching,
        ranks: new Map([
          ['watched', 1],
          ['trending', 2],
        ]),
        followed: followedNames([{ authors: [], organisation: { name: 'Lab' } }]),
      },
    );
    expect(digest.papers.map(({ id, section }) => [id, section])).toEqual([
      ['watched', 'watched'],
      ['trending', 'trending'],
      ['rising', 'rising'],
      ['lab', 'yours'],
      ['rest', 'rest'],
    ]);
    expect(digest.papers[0]?.rule).toEqual(watching[0]);
    expect(digest.papers[3]?.because).toBe('LAB');
  });

  it('come in their order, best first in each', () => {
    const many = Array.from({ length: 30 }, (_, votes) => candidate(`p${votes}`, { votes }));
    const ranks = new Map(many.slice(0, 20).map(({ paper }, index) => [paper.id, index + 1]));
    const { papers } = made(many, { ranks });
    const places = papers.map(({ section }) => DIGEST_SECTIONS.indexOf(section));
    expect(places).toEqual([...places].sort());
    for (const section of DIGEST_SECTIONS) {
      const votes = papers.filter((one) => one.section === section).map((one) => one.votes ?? 0);
      expect(votes).toEqual([...votes].sort((a, b) => b - a));
    }
    expect(papers.filter(({ section }) => section === 'trending')).toHaveLength(9);
  });

  it('know whom a boost on a name is about', () => {
    const rules = [{ id: '1', kind: 'boost', by: 'organisation', pattern: 'Lab' }] as const;
    const [one] = made([candidate('a', { votes: 0, organisation: { name: 'Lab' } })], { rules }).papers;
    expect(one).toMatchObject({ section: 'yours', rule: rules[0] });
  });
});

describe('the names of the reading list', () => {
  const saved = [
    { authors: ['First', 'Middle', 'Often', 'Last'] },
    { authors: ['Other', 'Often', 'Nobody', 'Chief'], organisation: { name: 'Lab' } },
    { authors: Array.from({ length: 100 }, (_, index) => `Crowd ${index}`) },
  ];

  it.each([
    ['First', true],
    ['last', true],
    ['OFTEN', true],
    ['Middle', false],
    ['Nobody', false],
    ['Crowd 0', false],
  ])('follow %s: %s', (name, isFollowed) => {
    const { papers } = made([candidate('a', { votes: 0, authors: ['X', name, 'Y'] })], {
      followed: followedNames(saved),
    });
    expect(papers[0]?.section).toBe(isFollowed ? 'yours' : 'rest');
  });
});
