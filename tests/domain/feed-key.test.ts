import { expect, test } from 'vitest';
import { isAskedFeed, paperFeed, parseFeedKey, searchFeed } from '../../src/domain/feed-key.ts';

test.each([
  ['trending', { kind: 'trending' }],
  ['newest', { kind: 'newest' }],
  ['day:2026-02-14', { kind: 'day', day: '2026-02-14' }],
  ['week:2026-W07', { kind: 'week', week: '2026-W07' }],
  ['month:2026-02', { kind: 'month', month: '2026-02' }],
  ['search:diffusion: a survey', { kind: 'search', query: 'diffusion: a survey' }],
  [paperFeed('2501.19393'), { kind: 'paper', id: '2501.19393' }],
  [paperFeed('hep-th/9901001'), { kind: 'paper', id: 'hep-th/9901001' }],
  [paperFeed('not:of arXiv'), { kind: 'paper', id: 'not:of arXiv' }],
  ['search:拡散モデル 🚀', { kind: 'search', query: '拡散モデル 🚀' }],
])('%s', (key, parsed) => {
  expect(parseFeedKey(key)).toEqual(parsed);
  expect(isAskedFeed(key)).toBe(key !== 'newest');
});

test.each([
  '',
  'toString',
  'Trending',
  'trending:',
  'day:',
  'day:2026-02-30',
  'day:2023-05-03',
  'day:2026-02-14/../x',
  'week:2026-W53',
  'month:2026-13',
  'search:',
  'search:   ',
  `search:${'a'.repeat(251)}`,
  'search:a\u0000b',
  'search:a\nb',
  'search:\ud83d',
  'paper:',
  'paper: 2501.19393',
  `paper:${'1'.repeat(101)}`,
  'paper:a\u0007b',
  'paper:..',
  'paper:../../settings',
  'paper:a/../b',
  'paper:a\\..\\b',
  'paper:/a',
  'paper:a/',
  'video:1',
])('%j asks for nothing', (key) => {
  expect(parseFeedKey(key)).toBeUndefined();
  expect(isAskedFeed(key)).toBe(false);
});

test('of the polled feeds, what is trending can be asked for: no day, week or month has it', () => {
  expect(isAskedFeed('trending')).toBe(true);
  expect(isAskedFeed('newest')).toBe(false);
  expect(isAskedFeed('day:2026-02-14')).toBe(true);
});

test.each([
  ['  state   space\tmodels \n', 'search:state space models'],
  ['a\u0000b', 'search:a b'],
  ['x'.repeat(400), `search:${'x'.repeat(250)}`],
  [`${'x'.repeat(249)}😀`, `search:${'x'.repeat(249)}`],
  [`${'x'.repeat(249)} y`, `search:${'x'.repeat(249)}`],
])('what somebody typed becomes a key: %#', (typed, key) => {
  expect(searchFeed(typed)).toBe(key);
  expect(isAskedFeed(key)).toBe(true);
});

test.each(['', '   ', '\n\t'])('nothing typed is no search', (typed) => {
  expect(searchFeed(typed)).toBeUndefined();
});
