import { expect, it } from 'vitest';
import { type PaperAct, parsePaperActs } from '../../src/domain/paper-act.ts';

const ACTS: readonly PaperAct[] = [
  { do: 'save', id: 'a', title: 'A' },
  { do: 'unsave', id: 'a' },
  { do: 'hide', id: 'b', title: 'B' },
  { do: 'show', id: 'b' },
  { do: 'change', ids: ['a', 'b'], change: { to: 'state', state: 'done' } },
  { do: 'change', ids: ['a'], change: { to: 'star', isStarred: true } },
  { do: 'change', ids: ['a'], change: { to: 'tag', tags: ['x'] } },
  { do: 'change', ids: ['a'], change: { to: 'untag', tag: 'x' } },
  { do: 'change', ids: ['a'], change: { to: 'shelf' } },
  { do: 'change', ids: ['a'], change: { to: 'list' } },
];

it('every act comes back from storage as it was left', () => {
  expect(parsePaperActs(JSON.parse(JSON.stringify(ACTS)))).toEqual(ACTS);
});

it.each([
  [undefined],
  ['save'],
  [[null, 'save', { do: 'save' }, { do: 'save', id: '' }, { do: 'erase', id: 'a' }]],
  [
    [
      { do: 'change', ids: ['a'] },
      { do: 'change', ids: 'a', change: { to: 'shelf' } },
    ],
  ],
  [[{ do: 'change', ids: ['a'], change: { to: 'state', state: 'burnt' } }]],
  [[{ do: 'change', ids: ['a'], change: { to: 'tag', tags: 'x' } }]],
])('what is none is left out: %j', (stored) => {
  expect(parsePaperActs(stored)).toEqual([]);
});
