import { expect, test } from 'vitest';
import { isAskedFeed } from '../../src/domain/feed-key.ts';
import { periodAround, periodFeed } from '../../src/domain/period.ts';
import { SPANS } from '../../src/domain/span.ts';

test.each(SPANS)('a %s is a list that the service can be asked for', (span) => {
  expect(isAskedFeed(periodFeed(periodAround(span, '2026-02-14')))).toBe(true);
});
