import { expect, test } from 'vitest';
import type { Failure } from '../../src/domain/failure.ts';
import { type ThumbnailFailure, thumbnailFailure } from '../../src/domain/thumbnail-failure.ts';

const NOW = Date.UTC(2026, 1, 14, 12);
const HOUR = 3_600_000;

const table: [Failure, ThumbnailFailure][] = [
  [
    { kind: 'http-error', status: 404 },
    { of: 'this', askAgainAt: NOW + 24 * HOUR },
  ],
  [
    { kind: 'http-error', status: 403 },
    { of: 'this', askAgainAt: NOW + 24 * HOUR },
  ],
  [
    { kind: 'http-error', status: 502 },
    { of: 'this', askAgainAt: NOW + HOUR },
  ],
  [
    { kind: 'bad-payload', at: 'size' },
    { of: 'this', askAgainAt: NOW + 24 * HOUR },
  ],
  [{ kind: 'timeout' }, { of: 'this', askAgainAt: NOW + HOUR }],
  [
    { kind: 'rate-limited', until: NOW + 5 },
    { of: 'all', askAgainAt: NOW + 5 },
  ],
  [{ kind: 'offline' }, { of: 'all' }],
];

test.each(table)('%j', (failure, follows) => {
  expect(thumbnailFailure(failure, NOW)).toEqual(follows);
});
