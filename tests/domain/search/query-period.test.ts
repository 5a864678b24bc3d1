import { describe, expect, it } from 'vitest';
import { periodIn, withPeriod } from '../../../src/domain/search/query-period.ts';

describe('the time that a query asks for', () => {
  it.each([
    ['', undefined],
    ['diffusion', undefined],
    ['year:2024 diffusion', { kind: 'year', value: '2024' }],
    ['diffusion month:2024-05', { kind: 'month', value: '2024-05' }],
    ['month:2024', { kind: 'year', value: '2024' }],
    ['Year:2020-2024', { kind: 'other', value: '2020-2024' }],
    ['year:>=2020 month:2024-05', { kind: 'other', value: 'year:>=2020 month:2024-05' }],
    ['-year:2024', undefined],
    ['"in year:2024" graph', undefined],
  ])('%j: %j', (query, period) => {
    expect(periodIn(query)).toEqual(period);
  });

  it.each([
    ['diffus', 'year:2024', 'year:2024 diffus'],
    ['year:2024 diffus', 'month:2024-05', 'month:2024-05 diffus'],
    ['diffusion year:2024 models', 'year:2023', 'year:2023 diffusion models'],
    ['year:2024 month:2024-05 diffus', '', 'diffus'],
    ['year:2024', '', ''],
    ['-year:2024 "of year:2023" x', 'year:2025', 'year:2025 -year:2024 "of year:2023" x'],
  ])('%j with %j: %j', (query, period, next) => {
    expect(withPeriod(query, period)).toBe(next);
  });
});
