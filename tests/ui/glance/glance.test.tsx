// @vitest-environment happy-dom
import { cleanup, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { Glance } from '../../../src/ui/glance/glance.tsx';
import { lazyComponents } from '../../../src/ui/glance/lazy-components.ts';
import { fakeActions, modelOf, screenOf, speakEnglish } from './given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

it('a period that nobody fetched yet is loading, but one that lies ahead is empty', () => {
  const { actions } = fakeActions();
  const { fetched: _, ...never } = screenOf([], { view: 'daily', period: { span: 'week', key: '2026-W08' } });
  const model = modelOf({ screen: never });
  const { rerender } = render(<Glance model={model} actions={actions} parts={lazyComponents} />);
  expect(page.getByRole('feed').getAttribute('aria-busy')).toBe('true');
  rerender(
    <Glance model={modelOf({ screen: { ...never, isAhead: true } })} actions={actions} parts={lazyComponents} />,
  );
  expect(page.queryByRole('feed')).toBeNull();
  expect(page.getByRole('heading', { name: /No papers/ })).toBeTruthy();
});
