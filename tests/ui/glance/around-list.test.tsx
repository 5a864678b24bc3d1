// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AroundList } from '../../../src/ui/glance/around-list.tsx';
import { fakeActions, modelOf, speakEnglish } from './given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

function show(given: Parameters<typeof modelOf>[0]) {
  const { actions, done } = fakeActions();
  const { container } = render(<AroundList model={modelOf(given)} actions={actions} />);
  return { container, done };
}

describe('around the list', () => {
  it('nothing stands by default but what a search may ask for, once its box is used, and where a wide panel shows papers', () => {
    const { container } = show({});
    expect([...container.children].map(({ className }) => className)).toEqual(['search-operators', 'beside-hint']);
    expect(container.querySelector('.search-operators')?.textContent).toMatch(/^author: org: Organisation/);
    cleanup();
    show({ state: { search: { query: 'graphs', where: 'here' } } });
    expect(document.querySelector('.search-operators')).toBeNull();
  });

  it('a digest that waits is offered', () => {
    const { done } = show({ digest: { id: '5', every: 'week' } });
    expect(page.getByText('Your weekly digest is ready')).toBeTruthy();
    fireEvent.click(page.getByRole('button', { name: 'Read it' }));
    expect(done).toEqual([['readDigest', '5']]);
  });

  it('the paper of the page behind the popup comes first', () => {
    show({ page: { title: 'A paper' }, digest: { id: '5', every: 'day' } });
    expect(page.getByText('A paper')).toBeTruthy();
    expect(page.queryByText(/digest/)).toBeNull();
  });
});
