import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/domain/paper.ts';
import { parseList, parsePaper } from '../../src/hugging-face/parse.ts';
import { expectLinearTime } from '../growth/growth.ts';

const ID = '2602.01234';
const BARE = { id: ID, title: 'Foxes That Count' };
const EMPTY: Paper = { id: ID, title: 'Foxes That Count', abstract: '', authors: [] };

const FULL_ENTRY = {
  paper: {
    ...BARE,
    title: 'Foxes\n  That Count',
    summary: 'We teach\nfoxes to count.\n',
    authors: [
      { _id: '1', name: 'Ada Vixen', hidden: false, user: { user: 'ada' } },
      { _id: '2', name: 'Hidden Hare', hidden: true },
      { _id: '3', name: ' Bo\tBadger ' },
    ],
    publishedAt: '2026-02-12T00:00:00.000Z',
    submittedOnDailyAt: '2026-02-13T00:00:00.000Z',
    submittedOnDailyBy: { user: 'molly', name: 'molly', fullname: 'Molly Mole' },
    upvotes: 12,
    discussionId: '698ee180bb73c0a97e992f81',
    projectPage: 'http://foxes.example/count',
    githubRepo: 'https://github.com/foxes/count',
    githubRepoAddedBy: 'auto',
    githubStars: 7,
    ai_summary: 'Foxes can count to\nseven.',
    ai_keywords: ['foxes', '', 'counting', 'foxes'],
    organization: { name: 'den', fullname: 'The Den' },
    mediaUrls: ['https://cdn.example/a.png', 'https://cdn.example/b.mp4'],
    withdrawnAt: '2026-02-20T10:00:00.000Z',
  },
  title: 'Not read',
  publishedAt: '2026-02-11T19:00:00.000Z',
  upvotes: 999,
  numComments: 3,
  submittedBy: { name: 'other', fullname: 'Other' },
};

describe('a list', () => {
  it('reads every field of a full entry', () => {
    expect(parseList([FULL_ENTRY])).toEqual({
      papers: [
        {
          ...EMPTY,
          abstract: 'We teach foxes to count.',
          authors: ['Ada Vixen', 'Bo Badger'],
          votes: 12,
          comments: 3,
          stars: 7,
          publishedAt: Date.UTC(2026, 1, 12),
          submittedAt: 0x698ee180 * 1000,
          featuredOn: '2026-02-13',
          submitter: { user: 'molly', name: 'Molly Mole' },
          organisation: { handle: 'den', name: 'The Den' },
          summary: 'Foxes can count to seven.',
          keywords: ['foxes', 'counting'],
          code: 'https://github.com/foxes/count',
          codeIsGuessed: true,
          project: 'http://foxes.example/count',
          hasVideo: true,
          withdrawnAt: Date.UTC(2026, 1, 20, 10),
        },
      ],
      unreadable: 0,
    });
  });

  it('leaves absent what the service left out: a trending paper that was never featured', () => {
    const [paper] = papersOf([{ paper: BARE }]);
    expect(paper).toStrictEqual(EMPTY);
    expect(Object.keys(paper ?? {})).toEqual(['id', 'title', 'abstract', 'authors']);
  });

  it('keeps the order and the good entries beside bad ones', () => {
    const bad = [
      null,
      7,
      'paper',
      [],
      {},
      { paper: null },
      { paper: { id: ID } },
      { paper: { ...BARE, title: ' \n\u200b' } },
    ];
    const list = parseList([{ paper: { ...BARE, id: 'b' } }, ...bad, { paper: { ...BARE, id: 'a' } }]);
    expect(list).toEqual({
      papers: [
        { ...EMPTY, id: 'b' },
        { ...EMPTY, id: 'a' },
      ],
      unreadable: bad.length,
    });
  });

  it.each([[''], ['  '], [42], [null], [{}], ['x'.repeat(501)]])('cannot read an entry whose id is %.20j', (id) => {
    expect(parseList([{ paper: { ...BARE, id } }])).toEqual({ papers: [], unreadable: 1 });
  });

  it.each([['hep-th/9901001'], ['not an arXiv id'], ['__proto__'], ['../..'], ['日本']])('keeps the id %j', (id) => {
    expect(papersOf([{ paper: { ...BARE, id } }])).toEqual([{ ...EMPTY, id }]);
  });

  it.each([[null], [undefined], [{ error: 'Too busy' }], ['[]'], [0], [{ length: 1, 0: { paper: BARE } }]])(
    'is not %j',
    (json) => {
      expect(parseList(json)).toEqual({ kind: 'bad-payload', at: 'list' });
    },
  );

  it('may be empty', () => {
    expect(parseList([])).toEqual({ papers: [], unreadable: 0 });
  });
});

describe('a field of the wrong kind is dropped, the paper stays', () => {
  it.each(Object.keys(FULL_ENTRY.paper).filter((key) => key !== 'id' && key !== 'title'))('%s', (key) => {
    for (const wrong of [
      null,
      7.5e300,
      -1,
      'no',
      '',
      true,
      {},
      [],
      [null, 3, {}, [[]]],
      { name: 3, user: [], fullname: {} },
    ]) {
      expect(papersOf([{ paper: { ...BARE, [key]: wrong } }])).toEqual([{ ...EMPTY, ...leftOver(key, wrong) }]);
    }
  });

  /** Of the wrong values above a few are right for a few fields. */
  function leftOver(key: string, wrong: unknown): Partial<Paper> {
    return key === 'summary' && wrong === 'no'
      ? { abstract: 'no' }
      : key === 'ai_summary' && wrong === 'no'
        ? { summary: 'no' }
        : {};
  }

  it.each<[unknown, number | undefined]>([
    [3, 3],
    [3.9, 3],
    [0, 0],
    [-1, undefined],
    ['3', undefined],
    [1e300, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('a count of %j is %j', (value, count) => {
    const [paper] = papersOf([{ paper: { ...BARE, upvotes: value, githubStars: value }, numComments: value }]);
    expect(paper).toStrictEqual({
      ...EMPTY,
      ...(count !== undefined && { votes: count }),
      ...(count !== undefined && { stars: count, comments: count }),
    });
  });
});

describe('people and organisations', () => {
  it.each<[object, object, object]>([
    [{ submittedOnDailyBy: { user: 'molly', fullname: '' } }, {}, { submitter: { user: 'molly', name: 'molly' } }],
    [{ submittedOnDailyBy: { fullname: 'Molly' } }, {}, { submitter: { name: 'Molly' } }],
    [{}, { submittedBy: { name: 'molly', fullname: 'Molly' } }, { submitter: { user: 'molly', name: 'Molly' } }],
    [{ submittedOnDailyBy: {} }, { submittedBy: { name: 'molly' } }, { submitter: { user: 'molly', name: 'molly' } }],
    [{}, { organization: { name: 'den', fullname: 'The Den' } }, { organisation: { handle: 'den', name: 'The Den' } }],
    [{ organization: { name: 'den' } }, {}, { organisation: { handle: 'den', name: 'den' } }],
    [{ organization: { fullname: 'The Den' } }, {}, { organisation: { name: 'The Den' } }],
  ])('%j with %j around', (inner, outer, expected) => {
    expect(papersOf([{ paper: { ...BARE, ...inner }, ...outer }])).toStrictEqual([{ ...EMPTY, ...expected }]);
  });
});

describe('code, project and video', () => {
  it.each<[object, object]>([
    [{ githubRepo: 'https://github.com/a/b', githubRepoAddedBy: 'user' }, { code: 'https://github.com/a/b' }],
    [{ githubRepo: 'http://github.com/a/b', githubRepoAddedBy: 'auto' }, {}],
    [{ githubRepo: 'javascript:alert(1)' }, {}],
    [{ projectPage: 'https://foxes.example/' }, { project: 'https://foxes.example/' }],
    [{ projectPage: 'javascript:alert(1)' }, {}],
    [{ projectPage: 'https://me:pw@foxes.example/' }, {}],
    [{ mediaUrls: ['https://cdn.example/a.png', 'https://cdn.example/b.gif'] }, {}],
    [{ mediaUrls: ['https://cdn.example/a.QT'] }, { hasVideo: true }],
    [{ mediaUrls: ['https://cdn.example/a.webm?x=1'] }, { hasVideo: true }],
  ])('%j', (fields, expected) => {
    expect(papersOf([{ paper: { ...BARE, ...fields } }])).toStrictEqual([{ ...EMPTY, ...expected }]);
  });

  it('finds a video among the outer media', () => {
    expect(papersOf([{ paper: BARE, mediaUrls: ['https://cdn.example/a.mp4'] }])).toStrictEqual([
      { ...EMPTY, hasVideo: true },
    ]);
  });
});

describe('what strangers may send', () => {
  it('caps authors at 5,000 shown ones and keywords at 50', () => {
    const authors = Array.from({ length: 6000 }, (_, i) => ({ name: `Fox ${i}`, hidden: i % 100 === 0 }));
    const [paper] = papersOf([{ paper: { ...BARE, authors, ai_keywords: authors.map(({ name }) => name) } }]);
    expect(paper?.authors).toHaveLength(5000);
    expect(paper?.authors[0]).toBe('Fox 1');
    expect(paper?.keywords).toHaveLength(50);
  });

  it('caps long text', () => {
    const long = 'fox '.repeat(1_000_000);
    const [paper] = papersOf([
      { paper: { ...BARE, title: long, summary: long, ai_summary: long, ai_keywords: [long] } },
    ]);
    expect(paper?.title.length).toBeLessThanOrEqual(500);
    expect(JSON.stringify(paper).length).toBeLessThan(13_000);
  });

  it.each<[string, (size: number) => unknown[]]>([
    ['blanks', (size) => [{ paper: { ...BARE, title: `a${' '.repeat(size)}b` } }]],
    ['rubbish', (size) => Array.from({ length: size }, () => ({}))],
    [
      'names and keywords that are none',
      (size) => [{ paper: { ...BARE, authors: new Array(size).fill(0), ai_keywords: new Array(size).fill('') } }],
    ],
  ])('takes time in proportion to the number of %s', (name, make) => {
    expectLinearTime({ name, make, read: parseList, sizeMax: 32_768 });
  });

  it('is harmless with keys of the prototype', () => {
    const json = JSON.parse(
      `[{"__proto__":{"paper":{"id":"x","title":"x"}},"constructor":1,"paper":{"id":"${ID}","title":"Foxes That Count","__proto__":{"upvotes":9},"toString":1}}]`,
    );
    expect(papersOf(json)).toStrictEqual([EMPTY]);
    expect(Object.prototype).not.toHaveProperty('upvotes');
  });

  it('takes control and direction characters out of every text', () => {
    const dirty = 'a\u202eb\u0000c\u2066';
    const account = { name: dirty, fullname: dirty };
    const fields = {
      title: dirty,
      summary: dirty,
      ai_summary: dirty,
      ai_keywords: [dirty],
      authors: [{ name: dirty }],
    };
    const [paper] = papersOf([{ paper: { ...BARE, ...fields, organization: account, submittedOnDailyBy: account } }]);
    expect(JSON.stringify(paper)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u00/);
  });
});

describe('a looked-up paper', () => {
  it('is bare, and its models and spaces are ignored', () => {
    expect(parsePaper({ ...BARE, upvotes: 4, linkedModels: [{}], numTotalModels: 2 })).toStrictEqual({
      ...EMPTY,
      votes: 4,
    });
  });

  it.each<[unknown, string]>([
    [null, 'paper'],
    ['x', 'paper'],
    [{ error: 'Paper not found' }, 'paper.id'],
    [{ title: 'Foxes' }, 'paper.id'],
    [{ id: 3, title: 'Foxes' }, 'paper.id'],
    [{ id: ' ', title: 'Foxes' }, 'paper.id'],
    [{ id: ID }, 'paper.title'],
    [{ id: ID, title: '\n' }, 'paper.title'],
  ])('%j is none, and says where', (json, at) => {
    expect(parsePaper(json)).toEqual({ kind: 'bad-payload', at });
  });
});

function papersOf(json: unknown): readonly Paper[] {
  const list = parseList(json);
  if ('kind' in list) throw new Error(`bad payload at ${list.at}`);
  return list.papers;
}
