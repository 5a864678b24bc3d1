// @vitest-environment happy-dom
import { cleanup, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { ThisPageBar } from '../../../../src/ui/glance/bars/this-page-bar.tsx';
import type { ThisPage } from '../../../../src/ui/glance/model.ts';
import { DAY, NOW, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

it.each<[Omit<ThisPage, 'title'>, string]>([
  [{}, 'Save'],
  [{ state: 'reading' }, 'Saved · reading'],
  [{ state: 'to-read', snoozedUntil: NOW + 2 * DAY }, 'Snoozed until 16 Feb'],
  [{ state: 'done', snoozedUntil: NOW + 350 * DAY }, 'Snoozed until 30 Jan 2027'],
])('of a page whose paper is %j the button says %j', (told, words) => {
  render(<ThisPageBar page={{ title: 'A paper', ...told }} now={NOW} onToggle={() => undefined} />);
  expect(page.getByRole('button').textContent).toBe(words);
});
