// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FilterBar } from '../../../../src/ui/glance/bars/filter-bar.tsx';
import { lazyComponents } from '../../../../src/ui/glance/lazy-components.ts';
import { fakeActions, modelOf, row, screenOf, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

function show(told: Parameters<typeof modelOf>[0]) {
  const { actions, done } = fakeActions();
  const view = render(<FilterBar model={modelOf(told)} actions={actions} parts={lazyComponents} />);
  return { ...view, done };
}

const ROWS = [row('a', { seenAt: null, hasCode: true }), row('b', { seenAt: null }), row('c', { isSaved: true })];

describe('the filters', () => {
  it('are toggles that say whether they are pressed', () => {
    const { done } = show({ screen: screenOf(ROWS), state: { filters: ['code'] } });
    expect(page.getByRole('button', { name: 'Code', pressed: true })).toBeTruthy();
    for (const name of ['Project', 'Unsaved']) {
      fireEvent.click(page.getByRole('button', { name, pressed: false }));
    }
    expect(done).toEqual([
      ['toggleFilter', 'project'],
      ['toggleFilter', 'unsaved'],
    ]);
  });

  it('say how many papers they hide; without any, how many there are', () => {
    const { container } = show({ screen: screenOf(ROWS), state: { filters: ['code'] } });
    expect(page.getByTitle('2 filtered out').textContent).toBe(`${ROWS.length - 2} of ${ROWS.length}`);
    expect(container.querySelector('.list-count')).toBeNull();
    cleanup();
    const whole = show({ screen: screenOf(ROWS, { total: 50 }) });
    expect(whole.container.querySelector('.list-count')?.textContent).toBe('50 papers');
  });

  it('say of a search how many there are beyond those that it shows', () => {
    const search = { query: 'a', where: 'here' } as const;
    show({ screen: screenOf(ROWS), state: { search }, outcome: { total: 1_234, hidden: 0 } });
    expect(page.getByText(`${ROWS.length} of 1.2K`)).toBeTruthy();
    cleanup();
    show({ screen: screenOf(ROWS), state: { search }, outcome: { total: ROWS.length, hidden: 0 } });
    expect(page.getByText(`${ROWS.length} papers`)).toBeTruthy();
  });

  it('say how many are New, also while another one hides them', () => {
    const { container } = show({ screen: screenOf(ROWS), state: { filters: ['project'] } });
    expect(container.querySelector('.chip-count')?.textContent).toBe('2');
  });

  it('say how many papers are muted, beside a way to see them', () => {
    const { done } = show({ screen: screenOf(ROWS, { muted: 2 }) });
    fireEvent.click(page.getByRole('button', { name: '2 muted', pressed: false }));
    expect(done).toEqual([['toggleMuted']]);
    cleanup();
    show({ screen: screenOf(ROWS, { muted: 2 }), state: { showsMuted: true } });
    expect(page.getByRole('button', { name: '2 muted', pressed: true })).toBeTruthy();
    cleanup();
    show({ screen: screenOf(ROWS) });
    expect(page.queryByRole('button', { name: /muted/ })).toBeNull();
  });

  it('offer what is watched, and how much that is, to who watches for something', () => {
    const rule = { kind: 'watch', by: 'author', pattern: 'Ada' } as const;
    const { done } = show({ screen: screenOf([row('a', { rule }), row('b')]) });
    const chip = page.getByRole('button', { name: /^Watched/, pressed: false });
    expect(chip.querySelector('.chip-count')?.textContent).toBe('1');
    fireEvent.click(chip);
    fireEvent.change(page.getByRole('combobox'), { target: { value: 'watched' } });
    expect(done).toEqual([
      ['toggleFilter', 'watched'],
      ['sortBy', 'watched'],
    ]);
    cleanup();
    show({ screen: screenOf(ROWS) });
    expect(page.queryByRole('button', { name: /^Watched/ })).toBeNull();
    cleanup();
    show({ screen: screenOf([]), state: { filters: ['watched'], sort: 'watched' } });
    expect(page.getByRole('button', { name: 'Watched', pressed: true })).toBeTruthy();
    expect(page.getByRole<HTMLSelectElement>('combobox').value).toBe('watched');
  });

  it('say nothing of an empty list', () => {
    const { container } = show({ screen: screenOf([]) });
    expect(container.querySelector('.list-count')?.textContent).toBe('');
    expect(container.querySelector('.chip-count')).toBeNull();
  });
});

it('a narrowing is a chip that takes it away, in its own direction', () => {
  const { done } = show({ screen: screenOf(ROWS), state: { narrowing: { by: 'author', value: 'עדה' } } });
  const chip = page.getByText('עדה');
  expect(chip.dir).toBe('auto');
  fireEvent.click(chip);
  expect(done).toEqual([['narrowTo', undefined]]);
});

describe('the order', () => {
  const names = () => page.getAllByRole('option').map(({ textContent }) => textContent);
  const sort = () => page.getByRole<HTMLSelectElement>('combobox', { name: 'Sort by' });

  it.each([
    ['trending', ['Rank', 'For you', 'Votes', 'Rising', 'Newest', 'Stars']],
    ['daily', ['Votes', 'For you', 'Rising', 'Newest', 'Stars']],
    ['saved', ['Last saved', 'Fits what you read now', 'Votes', 'Rising', 'Newest', 'Stars']],
  ] as const)('of %s can be by %j', (view, expected) => {
    show({ state: { view } });
    expect(names()).toEqual(expected);
  });

  it('of a search is by how well it matches first', () => {
    show({ state: { view: 'daily', search: { query: 'x', where: 'here' } } });
    expect(names()).toEqual(['Best match', 'For you', 'Your list first', 'Votes', 'Rising', 'Newest', 'Stars']);
  });

  it('of a search that has one place only is not by place', () => {
    show({ state: { view: 'saved', search: { query: 'x', where: 'here' } } });
    expect(names()).not.toContain('Your list first');
    cleanup();
    show({ state: { view: 'daily', search: { query: 'x', where: 'service' } } });
    expect(names()).not.toContain('Your list first');
  });

  it('is chosen there', () => {
    const { done } = show({ state: { sort: 'rising' } });
    expect(sort().value).toBe('rising');
    fireEvent.change(sort(), { target: { value: 'stars' } });
    expect(done).toEqual([['sortBy', 'stars']]);
  });
});
