import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/domain/paper.ts';
import type { Artifact, ArtifactList } from '../../../src/domain/uptake/uptake.ts';
import {
  newsWithAnnouncement,
  newsWithArxiv,
  newsWithCopy,
  newsWithUptake,
} from '../../../src/domain/watching/find-news.ts';
import { type PaperNews, parsePaperNews } from '../../../src/domain/watching/paper-news.ts';
import { paper } from '../../store/fresh-store.ts';

const ID = '2602.00001';
const copy = (more: Partial<Paper> = {}): Paper => ({ ...paper(ID), ...more });
const CODE = 'https://github.com/ada/foxes';
const begun = (more: Partial<Paper> = {}): PaperNews => newsWithCopy(undefined, copy(more), 1);
const kinds = ({ items }: PaperNews) => items.map(({ kind }) => kind);
const told = ({ items }: PaperNews) => items.map(({ at: _, ...fact }) => fact);

describe('the copy of a watched paper', () => {
  it('tells nothing at first, whatever it has', () => {
    expect(begun({ code: CODE, project: 'https://x.org', stars: 50_000, withdrawnAt: 5 }).items).toEqual([]);
  });

  it('tells once that code and a project page appeared, and when', () => {
    const first = begun();
    const next = newsWithCopy(first, copy({ code: CODE, project: 'https://x.org', stars: 3 }), 7);
    expect(next.items).toEqual([
      { kind: 'code', at: 7 },
      { kind: 'project', at: 7 },
    ]);
    expect(newsWithCopy(next, copy({ code: CODE, project: 'https://x.org', stars: 3 }), 9)).toBe(next);
    const gone = newsWithCopy(next, copy(), 10);
    expect(newsWithCopy(gone, copy({ code: CODE }), 11).items).toEqual(next.items);
  });

  it.each([
    [10, 105, []],
    [10, 110, [{ kind: 'stars', from: 10, to: 110 }]],
    [1_000, 1_900, []],
    [1_000, 2_000, [{ kind: 'stars', from: 1_000, to: 2_000 }]],
  ])('with %i stars and then %i tells %j', (from, to, items) => {
    const next = newsWithCopy(begun({ code: CODE, stars: from }), copy({ code: CODE, stars: to }), 2);
    expect(told(next)).toEqual(items);
  });

  it('tells of stars again when they doubled again', () => {
    let news = begun({ code: CODE, stars: 100 });
    for (const [at, stars] of [150, 200, 210, 399, 400, 300, 800].entries())
      news = newsWithCopy(news, copy({ code: CODE, stars }), at + 2);
    expect(told(news)).toEqual([
      { kind: 'stars', from: 100, to: 200 },
      { kind: 'stars', from: 200, to: 400 },
      { kind: 'stars', from: 400, to: 800 },
    ]);
  });

  it('tells that it was withdrawn; arXiv adds why', () => {
    const news = newsWithCopy(begun(), copy({ withdrawnAt: 5 }), 6);
    const why = newsWithArxiv(
      news,
      { id: ID, version: 2, comment: 'Withdrawn: Lemma 2 is wrong', isWithdrawn: true },
      8,
    );
    expect(why.items).toEqual([{ kind: 'withdrawn', reason: 'Withdrawn: Lemma 2 is wrong', at: 6 }]);
    expect(newsWithAnnouncement(why, { id: ID, version: 2, isWithdrawn: true }, 9).items).toEqual(why.items);
  });
});

describe('what was built on it', () => {
  const list = (listed: readonly Artifact[], total = listed.length): ArtifactList => ({ listed, total });
  const built = (models: ArtifactList, datasets = list([])) => ({ models, datasets, spaces: list([]) });
  const own: Artifact = { id: 'ada/foxes', by: 'authors' };
  const stranger: Artifact = { id: 'x/foxes-tuned' };

  it('is news when it is the first of its kind, whoever built it', () => {
    const none = newsWithUptake(begun(), built(list([])), 2);
    const first = newsWithUptake(none, built(list([stranger]), list([{ id: 'lab/hens', by: 'organisation' }])), 3);
    expect(told(first)).toEqual([
      { kind: 'built', of: 'models', id: 'x/foxes-tuned' },
      { kind: 'built', of: 'datasets', id: 'lab/hens', by: 'organisation' },
    ]);
  });

  it('is counted when strangers build more, and told when authors or organisation do', () => {
    const known = newsWithUptake(begun(), built(list([stranger])), 2);
    const more = newsWithUptake(known, built(list([stranger, { id: 'y/b' }, { id: 'z/c' }])), 3);
    expect(more.items).toEqual([]);
    expect(more.facts.built?.models?.total).toBe(3);
    const theirs = newsWithUptake(more, built(list([own, { id: 'ada/foxes-8bit', by: 'authors' }, stranger])), 4);
    expect(told(theirs)).toEqual([{ kind: 'built', of: 'models', id: 'ada/foxes', by: 'authors', more: 1 }]);
    expect(newsWithUptake(theirs, built(list([])), 5).items).toEqual(theirs.items);
    expect(newsWithUptake(newsWithUptake(theirs, built(list([])), 5), built(list([own])), 6).items).toEqual(
      theirs.items,
    );
  });

  it('is no news where only now a whole list tells whose it was', () => {
    const part = newsWithUptake(begun(), built(list([stranger], 9)), 2);
    const whole = newsWithUptake(part, built(list([own, stranger], 2)), 3);
    expect(whole.items).toEqual([]);
    expect(told(newsWithUptake(whole, built(list([own, { id: 'ada/b', by: 'authors' }, stranger])), 4))).toEqual([
      { kind: 'built', of: 'models', id: 'ada/b', by: 'authors' },
    ]);
  });
});

describe('what arXiv says', () => {
  const first = { id: ID, version: 1, title: 'Counting foxes', abstract: 'We count foxes.', comment: '9 pages' };
  const known = newsWithArxiv(begun(), first, 2);

  it('tells nothing at first, and of a new version what it changed', () => {
    expect(known.items).toEqual([]);
    const second = { ...first, version: 2, title: 'Counting hens', comment: '9 pages' };
    expect(told(newsWithArxiv(known, second, 3))).toEqual([
      {
        kind: 'version',
        version: 2,
        changed: [
          {
            in: 'title',
            parts: [
              { is: 'same', text: 'Counting' },
              { is: 'removed', text: 'foxes' },
              { is: 'added', text: 'hens' },
            ],
          },
        ],
      },
    ]);
  });

  it('adds what changed to a version that the feed announced, and does not tell it again', () => {
    const announced = newsWithAnnouncement(known, { id: ID, version: 2 }, 3);
    expect(announced.items).toEqual([{ kind: 'version', version: 2, at: 3 }]);
    const words = newsWithArxiv(announced, { ...first, version: 2, abstract: 'We count hens.' }, 4);
    expect(words.items).toMatchObject([{ kind: 'version', version: 2, at: 3, changed: [{ in: 'abstract' }] }]);
    expect(words.items).toHaveLength(1);
    expect(newsWithAnnouncement(words, { id: ID, version: 2 }, 5)).toBe(words);
  });

  it('an answer that is behind changes nothing', () => {
    const second = newsWithArxiv(known, { ...first, version: 2, abstract: 'We count hens.' }, 3);
    expect(newsWithArxiv(second, first, 4)).toBe(second);
  });

  it('tells where it was accepted, published, and its DOI, each once', () => {
    const more = { ...first, comment: 'Accepted at ICML 2026', doi: '10.1000/x', journal: 'J. Foxes 3 (2026)' };
    const news = newsWithArxiv(known, more, 3);
    expect(kinds(news)).toEqual(['doi', 'journal', 'venue']);
    expect(newsWithArxiv(news, more, 4)).toBe(news);
    expect(told(newsWithArxiv(news, { ...more, comment: 'ICML 2026 (spotlight)' }, 5)).at(-1)).toMatchObject({
      kind: 'venue',
      venue: { name: 'ICML', year: 2026, as: 'spotlight' },
    });
  });

  it('was announced today, also where arXiv was never asked', () => {
    expect(told(newsWithAnnouncement(begun(), { id: ID, version: 2 }, 3))).toEqual([{ kind: 'version', version: 2 }]);
    expect(newsWithAnnouncement(begun(), { id: ID, version: 1 }, 3).items).toEqual([]);
  });
});

describe('what was stored', () => {
  it('comes back as it was', () => {
    let news = newsWithCopy(begun(), copy({ code: CODE, stars: 400 }), 2);
    news = newsWithCopy(news, copy({ code: CODE, stars: 900, withdrawnAt: 4 }), 3);
    news = newsWithArxiv(news, { id: ID, version: 1, title: 'Foxes', comment: '9 pages' }, 4);
    news = newsWithArxiv(
      news,
      { id: ID, version: 2, title: 'Hens', comment: 'ICML 2026', doi: '10.1/x', journal: 'J' },
      5,
    );
    news = newsWithUptake(
      news,
      { models: { total: 0, listed: [] }, datasets: { total: 0, listed: [] }, spaces: { total: 0, listed: [] } },
      6,
    );
    news = newsWithUptake(
      news,
      {
        models: { total: 1, listed: [{ id: 'a/b', by: 'authors' }] },
        datasets: { total: 0, listed: [] },
        spaces: { total: 0, listed: [] },
      },
      7,
    );
    news = { ...news, items: news.items.map((item, index) => (index === 0 ? { ...item, isAnnounced: true } : item)) };
    expect(kinds(news)).toEqual(['code', 'stars', 'withdrawn', 'version', 'doi', 'journal', 'venue', 'built']);
    expect(parsePaperNews(JSON.parse(JSON.stringify(news)))).toEqual(news);
  });

  it.each([undefined, null, 1, 'x', [], {}, { items: [] }])('%j is none', (stored) => {
    expect(parsePaperNews(stored)).toBeUndefined();
  });

  it('loses no more than what is broken', () => {
    const stored = {
      facts: {
        code: 'yes',
        stars: -1,
        version: 2,
        built: { models: { total: 'x' }, spaces: { total: 1, own: ['a', 2] } },
        arxiv: { title: 3, doi: 'd' },
      },
      items: [
        null,
        { kind: 'code' },
        { kind: 'dance', at: 1 },
        { kind: 'stars', at: 1 },
        { kind: 'venue', at: 1, venue: { name: 'x', kind: 'y' } },
        { kind: 'code', at: 5 },
      ],
    };
    expect(parsePaperNews(stored)).toEqual({
      facts: { version: 2, built: { spaces: { total: 1, own: ['a'] } }, arxiv: { doi: 'd' } },
      items: [{ kind: 'code', at: 5 }],
    });
  });
});
