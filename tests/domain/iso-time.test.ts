import { describe, expect, it } from 'vitest';
import { dayOf, timeOf, timeOfDiscussion } from '../../src/domain/iso-time.ts';

describe('timeOf', () => {
  it.each([
    ['2026-02-14T05:06:07.000Z', Date.UTC(2026, 1, 14, 5, 6, 7)],
    ['2026-02-14T05:06:07', Date.UTC(2026, 1, 14, 5, 6, 7)],
    ['2026-02-14T05:06:07+02:00', Date.UTC(2026, 1, 14, 3, 6, 7)],
    ['2026-02-14', Date.UTC(2026, 1, 14)],
    ['1991-08-14T00:00:00Z', Date.UTC(1991, 7, 14)],
  ])('reads %s, without a zone as UTC', (text, time) => {
    expect(timeOf(text)).toBe(time);
  });

  it.each([
    undefined,
    '',
    'yesterday',
    '14/02/2026',
    '1970-01-01',
    '2100-01-01',
    '2026-13-01',
    '+275760-09-13',
    '2026-02-14T99:99:99Z',
    `2026-02-14${' '.repeat(1e6)}`,
  ])('makes nothing of %.30j', (text) => {
    expect(timeOf(text)).toBeUndefined();
  });
});

describe('dayOf', () => {
  it.each([
    ['2026-02-14T00:00:00.000Z', '2026-02-14'],
    ['2026-02-14', '2026-02-14'],
    ['2026-02-30T00:00:00.000Z', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('takes the feed day from %j', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});

describe('timeOfDiscussion', () => {
  it.each([
    ['698f0a00bb73c0a97e992f81', 0x698f0a00 * 1000],
    ['00000000bb73c0a97e992f81', undefined],
    ['ffffffffbb73c0a97e992f81', undefined],
    ['698f0a00', undefined],
    ['zzzz0a00bb73c0a97e992f81', undefined],
    [undefined, undefined],
  ])('reads the seconds at the start of %j', (id, time) => {
    expect(timeOfDiscussion(id)).toBe(time);
  });
});
