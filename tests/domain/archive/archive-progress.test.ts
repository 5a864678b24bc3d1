import { describe, expect, it } from 'vitest';
import { archiveMonths } from '../../../src/domain/archive/archive-plan.ts';
import { type ArchiveReading, archiveProgress } from '../../../src/domain/archive/archive-progress.ts';
import type { ArchiveState } from '../../../src/domain/archive/archive-state.ts';

const DECEMBER_2026 = Date.UTC(2026, 11, 1, 12);
const GOING: ArchiveState = { key: 'state', wish: 'go', nextAskAt: 0, failures: 0 };
const NOTHING: ArchiveReading = { state: undefined, months: [], pages: 0 };
const readMonths = (count: number) =>
  archiveMonths(DECEMBER_2026)
    .slice(0, count)
    .map((month) => ({ month, readAt: DECEMBER_2026, papers: 500 }));

it('costs what was counted over the whole feed: some 230 requests, a quarter of an hour, 25 MB', () => {
  const { requests, minutes, bytes, keptBytes } = archiveProgress(NOTHING, DECEMBER_2026).left;
  expect(requests).toBeGreaterThan(220);
  expect(requests).toBeLessThan(250);
  expect(minutes).toBeGreaterThan(11);
  expect(minutes).toBeLessThan(16);
  expect(bytes / 1e6).toBeCloseTo(26, -0.5);
  expect(keptBytes).toBeLessThan(21_500 * 2_000);
});

describe('the phase', () => {
  it.each([
    ['none, where nobody wants the archive', { ...NOTHING }, 'none'],
    ['reading', { ...NOTHING, state: GOING }, 'reading'],
    ['paused', { ...NOTHING, state: { ...GOING, wish: 'paused' } }, 'paused'],
    ['waiting for the service', { ...NOTHING, state: { ...GOING, failure: { kind: 'offline' } } }, 'waiting'],
    ['waiting for another connection', { ...NOTHING, state: { ...GOING, waitsForConnection: true } }, 'waiting'],
    ['complete', { state: GOING, months: readMonths(44), pages: 3 }, 'complete'],
  ] as const)('is %s', (_, reading, phase) => {
    expect(archiveProgress(reading, DECEMBER_2026).phase).toBe(phase);
  });
});

it('tells the month, the papers and what is left, page by page', () => {
  const before = archiveProgress({ state: GOING, months: readMonths(10), pages: 0 }, DECEMBER_2026);
  const after = archiveProgress({ state: GOING, months: readMonths(10), pages: 3 }, DECEMBER_2026);
  expect(before).toMatchObject({ month: '2026-02', papers: 5_000 });
  expect(after.papers).toBe(5_300);
  expect(after.left.requests).toBe(before.left.requests - 3);
  expect(after.share).toBeGreaterThan(before.share);
  expect(archiveProgress({ state: GOING, months: readMonths(44), pages: 0 }, DECEMBER_2026)).toMatchObject({
    share: 1,
    left: { requests: 0, minutes: 0 },
  });
});
