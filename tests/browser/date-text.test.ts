import { beforeAll, describe, expect, it, vi } from 'vitest';
import { periodLabel } from '../../src/browser/date-text.ts';
import { daysOf, type Period } from '../../src/domain/feed-days/period.ts';
import { fakeExtension } from './fake-extension.ts';

beforeAll(() => {
  vi.stubGlobal('browser', fakeExtension('en-US'));
});

const NOW = Date.UTC(2026, 1, 14, 12);
const label = (period: Period) => periodLabel(period, daysOf(period), NOW).replaceAll(/\s/g, ' ');

describe('a period', () => {
  it.each<[Period, string]>([
    [{ span: 'day', key: '2026-02-14' }, 'Sat, Feb 14'],
    [{ span: 'day', key: '2025-12-31' }, 'Wed, Dec 31, 2025'],
    [{ span: 'week', key: '2026-W07' }, 'Feb 9 – 15'],
    [{ span: 'week', key: '2026-W09' }, 'Feb 23 – Mar 1'],
    [{ span: 'week', key: '2025-W07' }, 'Feb 10 – 16, 2025'],
    [{ span: 'week', key: '2026-W01' }, 'Dec 29, 2025 – Jan 4, 2026'],
    [{ span: 'month', key: '2026-02' }, 'February 2026'],
    [{ span: 'month', key: '2025-12' }, 'December 2025'],
  ])('%j is called "%s"', (period, words) => {
    expect(label(period)).toBe(words);
  });

  it('is the feed’s day wherever the reader is', () => {
    vi.stubEnv('TZ', 'Pacific/Honolulu');
    expect(label({ span: 'day', key: '2026-02-14' })).toBe('Sat, Feb 14');
    vi.unstubAllEnvs();
  });
});
