import { expect, test } from 'vitest';
import { parseCommand } from '../../src/domain/command.ts';

test.each([
  { type: 'refresh' },
  { type: 'opened' },
  { type: 'paint-badge' },
  { type: 'update-thumbnails' },
  { type: 'erase-everything' },
  { type: 'fetch-feed', key: 'day:2026-02-14' },
  { type: 'fetch-feed', key: 'week:2026-W07' },
  { type: 'fetch-feed', key: 'month:2026-02' },
  { type: 'fetch-feed', key: 'search:state space models' },
  { type: 'fetch-feed', key: 'paper:2501.19393' },
])('%j is a command', (message) => {
  expect(parseCommand(message)).toEqual(message);
});

test('a command is rebuilt: what else a message carries is dropped', () => {
  expect(parseCommand({ type: 'refresh', everyMs: 1, key: 'day:2026-02-14' })).toEqual({ type: 'refresh' });
});

test.each([
  undefined,
  null,
  0,
  'refresh',
  [],
  ['refresh'],
  {},
  { type: undefined },
  { type: 'Refresh' },
  { type: 'toString' },
  { type: ['refresh'] },
  { type: 'fetch-feed' },
  { type: 'fetch-feed', key: 5 },
  { type: 'fetch-feed', key: ['day:2026-02-14'] },
  { type: 'fetch-feed', key: 'newest' },
  { type: 'fetch-feed', key: 'day:2026-02-31' },
  { type: 'fetch-feed', key: 'week:2026-W53' },
  { type: 'fetch-feed', key: 'search:' },
  { type: 'fetch-feed', key: 'paper:../x' },
  { type: 'fetch-feed', key: 'https://evil.example/' },
])('%j is none', (message) => {
  expect(parseCommand(message)).toBeUndefined();
});
