// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AroundList } from '../../../src/ui/glance/around-list.tsx';
import type { GlanceModel } from '../../../src/ui/glance/model.ts';
import { fakeActions, modelOf, speakEnglish } from './given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

function show(given: Partial<Pick<GlanceModel, 'page' | 'digest'>>) {
  const { actions, done } = fakeActions();
  const { container } = render(<AroundList model={modelOf(given)} actions={actions} />);
  return { container, done };
}

describe('around the list', () => {
  it('nothing stands by default', () => {
    expect(show({}).container.textContent).toBe('');
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
