// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { EntryRow } from '../../../src/library/list/entry-row.tsx';
import { speakEnglish } from '../../ui/glance/given.ts';
import { NOW, saved } from '../saved.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

const HOUR = 3_600_000;

function lineOf(told: Parameters<typeof saved>[1], lookedAt = 0): string | null | undefined {
  const look = {
    isPicked: false,
    isOpen: false,
    isFocusable: false,
    isDraggable: false,
    query: '',
    lookedAt,
    now: NOW,
  };
  render(<EntryRow saved={saved('a', told)} look={look} />);
  return document.querySelector('.entry-line')?.textContent;
}

it('says of a paper that it came back from a snooze, and not until when it was away', () => {
  // The rows' clock may be a minute behind: by it, the date is still to come.
  expect(lineOf({ snoozedUntil: NOW + 60_000, wokeAt: NOW + 120_000 })).toMatch(/^Back.*saved/);
});

it.each([
  ['one that was seen since', { snoozedUntil: NOW - 2 * HOUR, wokeAt: NOW - 2 * HOUR }],
  ['one that is away', { snoozedUntil: NOW + 99 * HOUR }],
  ['one that was never snoozed', {}],
])('says nothing of the kind of %s', (_, told) => {
  expect(lineOf(told, NOW - HOUR)).not.toContain('Back');
});

it.each([
  [{ year: 2017 }, '2017'],
  [{ year: 2017, month: 6 }, 'Jun 2017'],
  [{ year: 2017, month: 6, day: 12 }, 'Jun 2017'],
])('says of a date %j no more than is known: %s', (issued, words) => {
  expect(lineOf({ record: { identifiers: {}, issued } })).toMatch(new RegExp(`Lovelace\\W+${words}\\W+saved`));
});

it('says who and when, and when alone where nobody is known', () => {
  expect(lineOf({})).toMatch(/^\S.*\u00a0· .*saved/);
  cleanup();
  const { organisation: _, ...nobody } = saved('a').paper;
  expect(lineOf({ paper: { ...nobody, authors: [] } })).toMatch(/^saved/);
});

it('says where a paper appeared of which no votes are known, and of no other', () => {
  const record = { identifiers: {}, container: 'Nature', publisher: 'Springer' };
  const { votes: _, ...untold } = saved('a').paper;
  const row = (paper: object) => {
    cleanup();
    const look = { isPicked: false, isOpen: false, isFocusable: false, isDraggable: false, query: '', lookedAt: 0 };
    render(<EntryRow saved={{ ...saved('a', { record }), paper: paper as never }} look={{ ...look, now: NOW }} />);
    return document.querySelector('.entry-line')?.textContent;
  };
  expect(row(untold)).toContain('Ada Lovelace\u00a0· Nature\u00a0· ');
  expect(row({ ...untold, votes: 0 })).not.toContain('Nature');
});

const AGO = 60_000;

it.each([
  [0, 'saved just now'],
  [AGO - 1, 'saved just now'],
  [AGO, 'saved 1 min ago'],
  [2 * AGO - 1, 'saved 1 min ago'],
  [59 * AGO, 'saved 59 min ago'],
  [HOUR, 'saved 1 h ago'],
])('says to the minute when a paper was saved: after %d ms "%s"', (age, words) => {
  expect(lineOf({ savedAt: NOW - age })).toContain(words);
});

it('says when it was finished or removed as well', () => {
  expect(lineOf({ state: 'done', doneAt: NOW })).toContain('finished just now');
  cleanup();
  expect(lineOf({ removedAt: NOW - AGO })).toContain('removed 1 min ago');
});

it('is drawn anew once its words are others, and not before', () => {
  const look = { isPicked: false, isOpen: false, isFocusable: false, isDraggable: false, query: '', lookedAt: 0 };
  const entry = saved('a', { savedAt: NOW });
  const at = (now: number) => <EntryRow saved={entry} look={{ ...look, now }} />;
  const { rerender } = render(at(NOW));
  const words = () => document.querySelector('.entry-line')?.textContent;
  for (const [now, said] of [
    [NOW + AGO - 1, 'just now'],
    [NOW + AGO, '1 min ago'],
    [NOW + 3 * HOUR, '3 h ago'],
  ] as const) {
    rerender(at(now));
    expect(words()).toContain(said);
  }
});
