import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { keepTime } from '../../../src/library/session/keep-time.ts';
import { NOW, saved } from '../saved.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

function clock(...savedAt: number[]) {
  const papers = signal<ReadonlyMap<string, SavedPaper>>(
    new Map(savedAt.map((at) => [String(at), saved(String(at), { savedAt: at })])),
  );
  const now = signal(NOW - 50_000);
  const stop = keepTime(now, papers);
  return { papers, now, stop };
}

it('goes on in the very moment in which a paper is a minute older, and each minute where none is young', () => {
  const { now, papers, stop } = clock(NOW - 42_000);
  expect(now.value).toBe(NOW);
  vi.advanceTimersByTime(18_000);
  expect(now.value).toBe(NOW + 18_000);
  papers.value = new Map([['old', saved('old', { savedAt: NOW - 300 * MINUTE })]]);
  vi.advanceTimersByTime(MINUTE - 1);
  expect(now.value).toBe(NOW + 18_000);
  vi.advanceTimersByTime(1);
  expect(now.value).toBe(NOW + 18_000 + MINUTE);
  stop();
});

it('is right when a paper is saved, however long nothing has happened', () => {
  const { now, papers, stop } = clock();
  vi.advanceTimersByTime(31_000);
  expect(now.value).toBe(NOW);
  papers.value = new Map([['new', saved('new', { savedAt: Date.now() })]]);
  expect(now.value).toBe(NOW + 31_000);
  stop();
});

it('goes on once a second at most, and not at all once it is stopped', () => {
  const seen: number[] = [];
  const { now, stop } = clock(...Array.from({ length: 60 }, (_, at) => NOW - at * 100));
  now.subscribe((value) => seen.push(value));
  vi.advanceTimersByTime(10_000);
  expect(seen.length).toBeLessThanOrEqual(11);
  stop();
  vi.advanceTimersByTime(MINUTE);
  expect(seen.length).toBeLessThanOrEqual(11);
});
