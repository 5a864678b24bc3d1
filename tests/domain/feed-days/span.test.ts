import { expect, test } from 'vitest';
import { periodAround, periodFeed } from '../../../src/domain/feed-days/period.ts';
import { SPANS } from '../../../src/domain/feed-days/span.ts';
import { isAskedFeed } from '../../../src/domain/feed-key.ts';

test.each(SPANS)('a %s is a list that the service can be asked for', (span) => {
  expect(isAskedFeed(periodFeed(periodAround(span, '2026-02-14')))).toBe(true);
});
