// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../../../src/domain/row.ts';
import type { UnseenMatch } from '../../../../src/domain/search/unseen-match.ts';
import { lazyComponents } from '../../../../src/ui/glance/lazy-components.ts';
import { PaperFeed } from '../../../../src/ui/glance/list/paper-feed.tsx';
import type { GlanceModel, SearchMatches } from '../../../../src/ui/glance/model.ts';
import { DAY, fakeActions, HOUR, modelOf, NOW, row, screenOf, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

function show(
  rows: readonly Row[],
  told: Parameters<typeof modelOf>[0] = {},
  parts: typeof lazyComponents | 'none' = lazyComponents,
) {
  const { actions, done } = fakeActions();
  const model: GlanceModel = modelOf({ screen: screenOf(rows), ...told });
  const view = render(
    <PaperFeed model={model} isLoading={false} actions={actions} parts={parts === 'none' ? undefined : parts} />,
  );
  return { ...view, done, articles: page.queryAllByRole('article') };
}

const only = (told: Partial<Row> = {}, more: Parameters<typeof modelOf>[0] = {}) => {
  const shown = show([row('2501.00001', told)], more);
  const article = page.getByRole('article');
  return { ...shown, article, inside: within(article) };
};

const RULE = { kind: 'watch', by: 'keyword', pattern: 'nets' } as const;

describe('a row', () => {
  it('is named by its title, and so is its link to the paper’s page', () => {
    const { article, inside } = only({ title: 'Attention, Again' });
    expect(page.getByRole('article', { name: 'Attention, Again' })).toBe(article);
    expect(inside.getByRole('heading', { name: 'Attention, Again' })).toBeTruthy();
    const link = inside.getByRole('link', { name: 'Attention, Again' });
    expect(link.getAttribute('href')).toBe('https://huggingface.co/papers/2501.00001');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  it('knows its place and how many there are, also of what is still to come', () => {
    const { articles } = show([row('a'), row('b')], { screen: screenOf([row('a'), row('b')], { total: 50 }) });
    expect(articles.map((one) => [one.getAttribute('aria-posinset'), one.getAttribute('aria-setsize')])).toEqual([
      ['1', '50'],
      ['2', '50'],
    ]);
  });

  it('counts only those that pass the filters', () => {
    const rows = [row('a', { hasCode: true }), row('b'), row('c', { hasCode: true })];
    const { articles } = show(rows, { screen: screenOf(rows), state: { filters: ['code'] } });
    expect(articles.map((one) => one.getAttribute('aria-setsize'))).toEqual(['2', '2']);
  });

  it('is the one that Tab reaches when it was left there, else the first', () => {
    const tabStops = (focusId: string) => {
      const { articles } = show([row('a'), row('b')], { state: { focusId } });
      const stops = articles.filter(({ tabIndex }) => tabIndex === 0).map(({ dataset }) => dataset.id);
      cleanup();
      return stops;
    };
    expect(tabStops('b')).toEqual(['b']);
    expect(tabStops('gone')).toEqual(['a']);
  });

  it('has its buttons, and they do what they say', () => {
    const { inside, done } = only();
    for (const name of ['Save', 'Details', 'Hide']) fireEvent.click(inside.getByRole('button', { name }));
    expect(done).toEqual([
      ['toggleSaved', '2501.00001'],
      ['toggleDetails', '2501.00001'],
      ['hide', '2501.00001'],
    ]);
  });

  it.each([true, false])('says whether it is saved: %s', (isSaved) => {
    const { inside } = only(isSaved ? { isSaved: true } : {});
    expect(inside.getByRole('button', { name: 'Save', pressed: isSaved })).toBeTruthy();
  });

  it.each([true, false])('says whether its details are open: %s', (isOpen) => {
    const { inside } = only({}, isOpen ? { open: { id: '2501.00001' } } : {});
    expect(inside.getByRole('button', { name: 'Details', expanded: isOpen })).toBeTruthy();
  });

  it('opens by a click that stays in our hands, and modifiers choose where', () => {
    const { inside, done } = only();
    const link = inside.getByRole('link');
    expect(fireEvent.click(link)).toBe(false);
    fireEvent.click(link, { ctrlKey: true });
    fireEvent.click(link, { altKey: true });
    expect(done).toEqual([
      ['openPaper', '2501.00001', { inBackground: false }],
      ['openPaper', '2501.00001', { inBackground: true }],
      ['openPaper', '2501.00001', { target: 'pdf', inBackground: false }],
    ]);
  });

  it('tells where the keyboard stands', () => {
    const { article, done } = only();
    article.focus();
    expect(done).toEqual([['focusMoved', '2501.00001']]);
  });
});

describe('"New" stands', () => {
  it.each<[string, Partial<Row>, boolean]>([
    ['on what was not seen yet', { seenAt: null }, true],
    ['on what was seen in this glance', { seenAt: NOW - HOUR }, true],
    ['not on what was seen before', { seenAt: NOW - HOUR - 1 }, false],
    ['not on the baseline', { seenAt: 0 }, false],
    ['not on what no list makes New', {}, false],
  ])('%s', (_where, told, isThere) => {
    const { inside } = only(told);
    expect(inside.queryAllByText('New', { exact: true })).toHaveLength(isThere ? 1 : 0);
  });

  it('nowhere in the reading list', () => {
    show([row('a', { seenAt: null })], { screen: screenOf([row('a', { seenAt: null })], { view: 'saved' }) });
    expect(page.queryByText('New')).toBeNull();
  });
});

describe('the facts of a row', () => {
  it('are who, when and what else there is, each said whole', () => {
    const { article, inside, done } = only({
      organisation: 'An Institute',
      author: 'Ada Lovelace',
      moreAuthors: 299,
      datedAt: NOW - 5 * HOUR,
      stars: 6_134,
      comments: 1,
      hasCode: true,
      hasProject: true,
      hasVideo: true,
    });
    expect(article.textContent).toContain('An Institute · Ada Lovelace +299');
    expect(article.querySelector('time')?.textContent).toBe('5 h');
    expect(article.querySelector('time')?.dateTime).toBe(new Date(NOW - 5 * HOUR).toISOString());
    for (const words of [/^6\.1K stars$/i, '1 comment', 'code', 'project', 'video']) {
      expect(inside.getByText(words)).toBeTruthy();
    }
    fireEvent.click(inside.getByText('An Institute'));
    fireEvent.click(inside.getByText('Ada Lovelace'));
    fireEvent.click(inside.getByRole('button', { name: 'An Institute · Ada Lovelace +299' }));
    expect(done).toEqual([
      ['narrowTo', { by: 'organisation', value: 'An Institute' }],
      ['narrowTo', { by: 'author', value: 'Ada Lovelace' }],
      ['narrowTo', { by: 'organisation', value: 'An Institute' }],
    ]);
  });

  it('lead to what they count: the comments, and the stars where they are given', () => {
    const starred = 'https://github.com/ada/engine';
    const { inside, done } = only({ stars: 7, starred, comments: 2 });
    fireEvent.click(inside.getByRole('link', { name: '7 stars' }));
    fireEvent.click(inside.getByRole('link', { name: '2 comments' }), { ctrlKey: true });
    expect(done).toEqual([
      ['follow', '2501.00001', starred, false],
      ['follow', '2501.00001', 'https://huggingface.co/papers/2501.00001#community', true],
    ]);
    cleanup();
    expect(only({ stars: 7 }).inside.queryByRole('link', { name: '7 stars' })).toBeNull();
  });

  it('stand in one order, the names last', () => {
    const { article } = only({
      ...{ author: 'Ada', datedAt: NOW - 5 * HOUR, gain: { votes: 12, since: NOW - HOUR }, stars: 6, comments: 3 },
      ...{ hasCode: true, hasProject: true, hasVideo: true, seenAt: null, rule: RULE },
    });
    const facts = [...(article.querySelector('.facts')?.children ?? [])].map(
      (one) => one.querySelector('.visually-hidden')?.textContent ?? one.textContent,
    );
    const gained = expect.stringMatching(/^\+12 since/);
    const said = ['New', '5 h', gained, '6 stars', '3 comments', 'code', 'project', 'video', 'Watched: nets', 'Ada'];
    expect(facts).toEqual(said);
  });

  it('are left out where there are none: no summary, no author, no date, no numbers', () => {
    const { article, inside } = only({ line: '', stars: 0, comments: 0, votes: 0 });
    expect(article.querySelector('.line')).toBeNull();
    expect(article.querySelector('time')).toBeNull();
    expect(article.querySelector('.facts')?.textContent).toBe('');
    expect(inside.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Save',
      'Details',
      'Hide',
    ]);
    expect(inside.getByText('0 votes')).toBeTruthy();
  });

  it('say nothing of votes that nobody told', () => {
    const { votes: _, ...untold } = row('a');
    const [article] = show([untold]).articles;
    expect(article?.querySelector('.votes')).toBeNull();
    expect(article?.textContent).not.toMatch(/\d/);
  });

  it('say when a paper was withdrawn', () => {
    expect(only({ isWithdrawn: true }).inside.getByText('withdrawn')).toBeTruthy();
  });

  it('keep a read paper’s row quieter', () => {
    expect(only({ isRead: true }).article.className).toContain('is-read');
  });
});

describe('text from strangers', () => {
  it.each([
    ['an Arabic title', 'الانتباه هو كل ما تحتاجه'],
    ['a Hebrew title', 'תשומת לב היא כל מה שצריך'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['a very long word', 'x'.repeat(220)],
  ])('is text that finds its own direction: %s', (_what, title) => {
    const { article, inside } = only({
      title,
      line: title,
      author: title.slice(0, 60),
      organisation: title.slice(0, 60),
    });
    expect(article.getAttribute('aria-label')).toBe(title);
    expect(article.querySelector('img')).toBeNull();
    for (const part of ['h2, h3', '.line', '.who']) {
      expect(article.querySelector(part)?.getAttribute('dir'), part).toBe('auto');
    }
    expect(inside.getByRole('link').textContent).toBe(title);
  });
});

describe('what a search matched', () => {
  const inRow: SearchMatches = { title: [[0, 5]], line: [[5, 10]], organisation: [[0, 4]], author: [] };
  const matches = new Map([['2501.00001', inRow]]);

  it('is marked in title and summary, and the name of the row stays whole', () => {
    const { article } = only({ title: 'Title of it', line: 'What it is about.' }, { matches });
    expect([...article.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Title', 'it is']);
    expect(page.getByRole('link', { name: 'Title of it' })).toBeTruthy();
  });

  it('is marked in names, which narrow the list all the same', () => {
    const { article, inside, done } = only({ organisation: 'Acme Lab', author: 'Ada' }, { matches });
    expect([...article.querySelectorAll('.who mark')].map(({ textContent }) => textContent)).toEqual(['Acme']);
    fireEvent.click(inside.getByRole('button', { name: 'Acme Lab' }));
    expect(done).toEqual([['narrowTo', { by: 'organisation', value: 'Acme Lab' }]]);
  });

  it.each<[UnseenMatch['by'], string]>([
    ['keyword', 'Keyword spectral kernels'],
    ['author', 'Author spectral kernels'],
    ['summary', 'spectral kernels'],
  ])('is named where the row does not show it: %s', (by, words) => {
    const unseen: UnseenMatch = { by, text: 'spectral kernels', ranges: [[9, 16]] };
    const { article } = only({}, { matches: new Map([['2501.00001', { ...inRow, unseen }]]) });
    expect(article.querySelector('.match')?.textContent).toBe(words);
    expect(article.querySelector('.match mark')?.textContent).toBe('kernels');
  });

  it('is not marked before the rest of the page is there', () => {
    show([row('2501.00001')], { matches }, 'none');
    expect(page.getByRole('article').querySelector('mark')).toBeNull();
    expect(page.getByRole('link').textContent).toBe('Title of 2501.00001');
  });
});

it('an older row keeps its age in days, and none is younger than a minute', () => {
  show([row('a', { datedAt: NOW - 3 * DAY }), row('b', { datedAt: NOW + DAY })]);
  expect([...document.querySelectorAll('time')].map(({ textContent }) => textContent)).toEqual(['3 d', '1 min']);
});

it('the list says whether it is loading', () => {
  const { actions } = fakeActions();
  const { rerender } = render(<PaperFeed model={modelOf()} isLoading actions={actions} parts={undefined} />);
  expect(page.getByRole('feed').getAttribute('aria-busy')).toBe('true');
  rerender(<PaperFeed model={modelOf()} isLoading={false} actions={actions} parts={undefined} />);
  expect(page.getByRole('feed').getAttribute('aria-busy')).toBe('false');
});
