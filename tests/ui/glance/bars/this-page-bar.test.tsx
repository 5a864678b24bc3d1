// @vitest-environment happy-dom
import { cleanup, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ThisPageBar } from '../../../../src/ui/glance/bars/this-page-bar.tsx';
import type { GlanceActions, ThisPage } from '../../../../src/ui/glance/model.ts';
import { DAY, NOW, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

const NOTHING = {} as GlanceActions;

it.each<[Omit<ThisPage, 'title'>, string]>([
  [{}, 'Save'],
  [{ state: 'reading' }, 'Saved · reading'],
  [{ state: 'to-read', snoozedUntil: NOW + 2 * DAY }, 'Snoozed until 16 Feb'],
  [{ state: 'done', snoozedUntil: NOW + 350 * DAY }, 'Snoozed until 30 Jan 2027'],
])('of a page whose paper is %j the button says %j', (told, words) => {
  render(<ThisPageBar page={{ title: 'A paper', ...told }} now={NOW} actions={NOTHING} />);
  expect(page.getAllByRole('button')[0]?.textContent).toBe(words);
});

it('what is like the paper of the page stands below it, once that is asked for', () => {
  const toggleSimilarToPage = vi.fn();
  const actions = { ...NOTHING, toggleSimilarToPage };
  const found = [{ id: '2501.00001', title: 'Another one', words: ['splatting'], isSaved: true }];
  const { rerender } = render(<ThisPageBar page={{ title: 'A paper' }} now={NOW} actions={actions} />);
  const asking = page.getByRole('button', { name: 'Similar papers' });
  expect(asking.getAttribute('aria-expanded')).toBe('false');
  asking.click();
  expect(toggleSimilarToPage).toHaveBeenCalledOnce();
  rerender(<ThisPageBar page={{ title: 'A paper', similar: found }} now={NOW} actions={actions} />);
  expect(page.getByRole('listitem').textContent).toBe('Another oneSavedsplatting');
});
