import { expect, it } from 'vitest';
import { DIGEST_NEWS_MAX } from '../../../src/domain/digest/digest.ts';
import { digestNews } from '../../../src/domain/digest/digest-news.ts';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import type { NewsItem } from '../../../src/domain/watching/paper-news.ts';
import { DAY, HOUR, NOON, paper } from '../../store/fresh-store.ts';

const RANGE = { from: NOON - DAY, until: NOON };

function saved(id: string, items: readonly NewsItem[], told: Partial<SavedPaper> = {}): SavedPaper {
  return {
    id,
    paper: paper(id, { title: `On $${id}$` }),
    savedAt: NOON - 9 * DAY,
    state: 'to-read',
    tags: [],
    note: '',
    news: { facts: {}, items },
    ...told,
  } as SavedPaper;
}

it('is what became of saved papers in that time, the latest first, with their titles as text', () => {
  const list = [
    saved('a', [
      { kind: 'code', at: NOON - 2 * HOUR },
      { kind: 'version', version: 2, at: NOON },
    ]),
    saved('b', [{ kind: 'project', at: NOON - HOUR }]),
  ];
  expect(digestNews(list, RANGE)).toEqual({
    news: [
      { id: 'a', title: 'On a', phrase: { key: 'news_version', values: ['2'] } },
      { id: 'b', title: 'On b', phrase: { key: 'news_project', values: [] } },
      { id: 'a', title: 'On a', phrase: { key: 'news_code', values: [] } },
    ],
  });
});

it('is nothing of before or after, nor of what was taken off the list', () => {
  const list = [
    saved('a', [{ kind: 'code', at: NOON - DAY }]),
    saved('b', [{ kind: 'code', at: NOON + 1 }]),
    saved('c', [{ kind: 'code', at: NOON - 1 }], { removedAt: NOON }),
  ];
  expect(digestNews(list, RANGE)).toEqual({});
});

it('has an end', () => {
  const many = Array.from({ length: 2 * DIGEST_NEWS_MAX }, (_, at) =>
    saved(`p${at}`, [{ kind: 'code', at: NOON - at }]),
  );
  const { news = [] } = digestNews(many, RANGE);
  expect(news.map(({ id }) => id)).toEqual(many.slice(0, DIGEST_NEWS_MAX).map(({ id }) => id));
});
