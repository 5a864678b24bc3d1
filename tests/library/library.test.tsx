// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { Library } from '../../src/library/library.tsx';
import type { LibraryActions, LibraryModel } from '../../src/library/model.ts';
import { speakEnglish } from '../ui/glance/given.ts';
import { FIRST_VIEW, NOW, saved } from './saved.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

const MINUTE = 60_000;
const DAY = 86_400_000;

const ROWS = [
  saved('fresh', { savedAt: NOW }),
  saved('old', { savedAt: NOW - 9 * DAY }),
  saved('told', {
    savedAt: NOW - 9 * DAY,
    news: { facts: {}, items: [{ kind: 'code', at: NOW - 3 * MINUTE }] },
  }),
];

function page(now: number) {
  const model: LibraryModel = {
    now,
    view: FIRST_VIEW,
    rows: ROWS,
    papers: new Map(ROWS.map((row) => [row.id, row])),
    lookedAt: NOW,
    counts: undefined,
    total: ROWS.length,
    shelfTotal: ROWS.length,
    facets: undefined,
    elsewhere: undefined,
    picked: { ids: new Set() },
    focusId: undefined,
    open: undefined,
    hidden: [],
    isReadOnly: false,
    unreadable: undefined,
    notice: undefined,
    dialog: undefined,
    similar: undefined,
    keyPattern: '',
    watching: { watchDepth: 'off', watchScope: 'all', watchTag: '' },
    lookUps: 0,
    dropped: undefined,
    isDropping: false,
    panes: {},
    unsavedChanges: undefined,
  };
  return <Library model={model} actions={{ rows: {} } as LibraryActions} />;
}

const lines = () => [...document.querySelectorAll('.entry-line')].map((line) => line.textContent);

it('tells ages to the minute while it is open, whatever the time of the hour', () => {
  const { rerender } = render(page(NOW + MINUTE - 1));
  expect(lines()).toEqual([
    expect.stringContaining('saved just now'),
    expect.stringContaining('saved 9 d ago'),
    expect.stringContaining('Code appeared, 3 min ago'),
  ]);
  rerender(page(NOW + MINUTE));
  expect(lines()).toEqual([
    expect.stringContaining('saved 1 min ago'),
    expect.stringContaining('saved 9 d ago'),
    expect.stringContaining('Code appeared, 4 min ago'),
  ]);
});
