import { describe, expect, it, test } from 'vitest';
import { corpusOf } from '../../../src/domain/for-you/corpus.ts';
import { countTerms } from '../../../src/domain/for-you/count-terms.ts';
import { type ForYou, type ForYouRequest, forYou } from '../../../src/domain/for-you/for-you.ts';
import type { Paper } from '../../../src/domain/paper.ts';
import { recordedPapers } from '../../formats/papers.ts';
import { corpusAround, paperOfWords } from './words-as-papers.ts';

const PAPERS = [
  paperOfWords('saved-1', ['mesh', 'splat']),
  paperOfWords('saved-2', ['mesh', 'robot']),
  paperOfWords('saved-3', ['mesh', 'agent']),
  paperOfWords('mesh', ['mesh'], { votes: 1 }),
  paperOfWords('splat', ['splat'], { votes: 7 }),
  paperOfWords('splat-too', ['splat'], { votes: 7 }),
  paperOfWords('robots', ['robot', 'agent'], { votes: 3 }),
  paperOfWords('robot', ['robot'], { votes: 2 }),
  paperOfWords('agent', ['agent']),
];
const CORPUS = corpusAround(PAPERS, 60);
const CANDIDATES = PAPERS.slice(3);
const NOTHING = { terms: [], authors: [], papers: [] };

describe('For you', () => {
  it('shows first what has in common with the saved papers what these have in common', () => {
    expect(idsOf(ask({ saved: ['saved-1', 'saved-2', 'saved-3'] }))[0]).toBe('mesh');
  });

  it('shows the papers with the most votes where nothing is saved, and of like ones the newer', () => {
    const { rows } = ask({ saved: [] });
    expect(rows.slice(0, 3).map(({ candidate, score }) => [candidate.id, score])).toEqual([
      ['splat', 7],
      ['splat-too', 7],
      ['robots', 3],
    ]);
  });

  test.each([
    [[], ['taste']],
    [['saved-1'], ['words', 'authors']],
    [
      ['saved-1', 'saved-1'],
      ['words', 'authors'],
    ],
    [['saved-1', 'saved-2'], ['chance']],
    [['saved-1', 'saved-2', 'saved-3'], []],
    [
      ['saved-1', 'not-known'],
      ['words', 'authors'],
    ],
  ])('says of the saved papers %j that %j is unknown', (saved, unknown) => {
    expect(ask({ saved }).unknown).toEqual(unknown);
  });

  it('shows what is similar to a single saved paper', () => {
    expect(idsOf(ask({ saved: ['saved-1'], limit: 3 })).sort()).toEqual(['mesh', 'splat', 'splat-too']);
  });

  it('has no word that was struck', () => {
    const saved = ['saved-1', 'saved-2', 'saved-3'];
    const scoreOf = (list: ForYou, id: string): number | undefined =>
      list.rows.find(({ candidate }) => candidate.id === id)?.score;
    const [before, after] = [ask({ saved }), ask({ saved, struck: { ...NOTHING, terms: ['mesh'] } })];
    expect(scoreOf(after, 'mesh')).toBe(0);
    expect(scoreOf(after, 'robots')).toBe(scoreOf(before, 'robots'));
    expect(ask({ saved })).toEqual(before);
  });

  it('takes a struck paper for one that is not saved', () => {
    const saved = ['saved-1', 'saved-2', 'saved-3'];
    const struck = { ...NOTHING, papers: ['saved-3'] };
    expect(ask({ saved, struck })).toEqual(ask({ saved: ['saved-1', 'saved-2'] }));
  });

  it('leaves out what the corpus does not know', () => {
    expect(ask({ candidates: [{ id: 'stranger' }] }).rows).toEqual([]);
  });
});

describe('the place for exploring', () => {
  const fitting = Array.from({ length: 12 }, (_, at) =>
    paperOfWords(`fit-${at}`, [`${'abcd'[at % 4]}mesh`, 'q'.repeat(3 + at)]),
  );
  const others = Array.from({ length: 30 }, (_, at) =>
    paperOfWords(`other-${at}`, ['robot'], { votes: at === 17 ? 90 : at }),
  );
  const saved = Array.from({ length: 4 }, (_, at) => paperOfWords(`saved-${at}`, ['amesh', 'bmesh', 'cmesh', 'dmesh']));
  const corpus = corpusAround([...saved, ...fitting, ...others], 200);
  const list = (explores: boolean, limit = 12): ForYou =>
    forYou(corpus, {
      saved: saved.map(({ id }) => id),
      struck: NOTHING,
      candidates: [...fitting, ...others],
      limit,
      explores,
    });

  it('is the tenth, marked, and shows what most people voted for of what does not fit', () => {
    const marked = list(true).rows.map(({ candidate, isExploration }) => (isExploration ? candidate.id : ''));
    expect(marked).toEqual([...Array<string>(9).fill(''), 'other-17', '', '']);
  });

  it('takes nothing away but the last', () => {
    const fit = idsOf(list(true)).toSpliced(9, 1);
    expect(fit).toEqual(idsOf(list(false)).slice(0, 11));
  });

  it('is none in a short list, and where nothing is saved', () => {
    expect(list(true, 9).rows.some(({ isExploration }) => isExploration)).toBe(false);
    const { rows } = forYou(corpus, { saved: [], struck: NOTHING, candidates: others, limit: 12, explores: true });
    expect(rows.some(({ isExploration }) => isExploration)).toBe(false);
  });
});

const recorded = recordedPapers();
describe.skipIf(recorded.length === 0)('on recorded days', () => {
  /** The seven older of ten papers are the archive; a reader saved some of those with one keyword and wants the newer ones with it. */
  const order = recorded.toSorted(
    (a, b) => (a.featuredOn ?? '').localeCompare(b.featuredOn ?? '') || a.id.localeCompare(b.id),
  );
  const cut = Math.floor(order.length * 0.7);
  const corpus = corpusOf(order.map(countTerms));

  test.each([
    [1, 0.195],
    [3, 0.43],
    [10, 0.51],
  ])('readers with %i saved papers find at least %f of what could be found', (saved, least) => {
    const found = [...keywordReaders(order, cut, saved)].map(([liked, wanted]) => {
      const candidates = order.slice(cut).reverse();
      const { rows } = forYou(corpus, { saved: liked, struck: NOTHING, candidates, limit: 20 });
      return ndcg(
        rows.map(({ candidate }) => wanted.has(candidate.id)),
        wanted.size,
      );
    });
    const mean = found.reduce((sum, each) => sum + each, 0) / found.length;
    expect(found.length).toBeGreaterThan(20);
    expect(mean).toBeGreaterThan(least);
  });
});

function* keywordReaders(order: readonly Paper[], cut: number, count: number): Generator<[string[], Set<string>]> {
  const byKeyword = new Map<string, [string[], Set<string>]>();
  for (const [at, { id, keywords = [] }] of order.entries()) {
    for (const keyword of new Set(keywords.map((each) => each.toLowerCase()))) {
      const [older, newer] = byKeyword.get(keyword) ?? [[], new Set()];
      if (at < cut) older.push(id);
      else newer.add(id);
      byKeyword.set(keyword, [older, newer]);
    }
  }
  for (const [, [older, newer]] of byKeyword) {
    if (older.length < Math.max(8, count * 1.2) || newer.size < 4) continue;
    yield [
      older.filter(
        (_, at) => Math.floor((at * count) / older.length) !== Math.floor(((at + 1) * count) / older.length),
      ),
      newer,
    ];
  }
}

/** Normalised discounted cumulative gain of the first 20 rows, where so many of all papers are wanted. */
function ndcg(hits: readonly boolean[], wanted: number): number {
  const gain = (places: readonly boolean[]): number =>
    places.reduce((sum, hit, at) => sum + (hit ? 1 / Math.log2(at + 2) : 0), 0);
  return gain(hits.slice(0, 20)) / gain(Array<boolean>(Math.min(20, wanted)).fill(true));
}

function ask(changes: Partial<ForYouRequest<Pick<Paper, 'id' | 'votes'>>>): ForYou {
  return forYou(CORPUS, {
    saved: ['saved-1', 'saved-2'],
    struck: NOTHING,
    candidates: CANDIDATES,
    limit: 20,
    ...changes,
  });
}

function idsOf({ rows }: ForYou): string[] {
  return rows.map(({ candidate }) => candidate.id);
}
