import { expect, it } from 'vitest';
import { type ArchiveMonth, archiveMonths, nextArchiveMonth } from '../../../src/domain/archive/archive-plan.ts';

const at = (text: string): number => Date.parse(`${text}T12:00:00Z`);
const read = (month: string, on: string): ArchiveMonth => ({ month, readAt: at(on), papers: 10 });

it('knows every month since the archive begins, the newest first', () => {
  expect(archiveMonths(at('2023-07-10'))).toEqual(['2023-07', '2023-06', '2023-05']);
  expect(archiveMonths(at('2026-12-10'))).toHaveLength(44);
  expect(archiveMonths(at('2023-04-01'))).toEqual([]);
});

it('begins a month with the feed day that begins it, on the evening before in New York', () => {
  expect(archiveMonths(Date.parse('2023-06-30T23:00:00Z'))[0]).toBe('2023-06');
  expect(archiveMonths(Date.parse('2023-07-01T01:45:00Z'))[0]).toBe('2023-07');
});

it('reads what is missing first, the newest of it before the older', () => {
  const now = at('2023-07-20');
  expect(nextArchiveMonth([], now)).toBe('2023-07');
  expect(nextArchiveMonth([read('2023-06', '2023-06-02')], now)).toBe('2023-07');
  expect(nextArchiveMonth([read('2023-07', '2023-07-19'), read('2023-06', '2023-06-02')], now)).toBe('2023-05');
});

it.each([
  ['a week later, as long as it runs', '2024-03-05', '2024-03-12T12:00:00Z'],
  ['once it is over', '2024-03-28', '2024-04-02T00:00:00Z'],
  ['two weeks after it is over, once its votes have settled', '2024-04-02', '2024-04-16T00:00:00Z'],
  ['rarely from then on', '2024-05-01', '2024-12-12T12:00:00Z'],
])('reads a month again %s', (_, on, again) => {
  const month = read('2024-03', on);
  expect(nextBeside(month, Date.parse(again) - 1)).toBeUndefined();
  expect(nextBeside(month, Date.parse(again))).toBe('2024-03');
});

/** What is read next when all other months have just been read. */
function nextBeside(one: ArchiveMonth, now: number): string | undefined {
  const others = archiveMonths(now).filter((month) => month !== one.month);
  return nextArchiveMonth([one, ...others.map((month) => ({ month, readAt: now, papers: 10 }))], now);
}

it('reads months that were read on one day not all on one day again', () => {
  const months = archiveMonths(at('2026-01-10')).slice(2, 14);
  const againOn = (month: string): number => {
    let day = at('2026-01-10');
    while (nextBeside(read(month, '2026-01-10'), day) === undefined) day += 86_400_000;
    return day;
  };
  expect(new Set(months.map(againOn)).size).toBe(12);
});
