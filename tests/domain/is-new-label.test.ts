import { expect, test } from 'vitest';
import { isNewLabel } from '../../src/domain/is-new-label.ts';

const NOW = Date.parse('2026-02-14T12:00:00Z');
const SINCE = NOW - 60_000;

test.each([
  ['not yet seen', undefined, SINCE, true],
  ['not yet seen, whatever the clock says', undefined, NOW + 1, true],
  ['the baseline never was New', 0, 0, false],
  ['seen when the labels began', SINCE, SINCE, true],
  ['seen before they began', SINCE - 1, SINCE, false],
  ['seen this moment', NOW, SINCE, true],
  ['seen in the future', NOW + 1, SINCE, false],
  ['labels that begin in the future ("Mark all as seen" this millisecond)', NOW, NOW + 1, false],
])('%s', (_why, seenAt, since, expected) => {
  expect(isNewLabel(seenAt, since, NOW)).toBe(expected);
});
