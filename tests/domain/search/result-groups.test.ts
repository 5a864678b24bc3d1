import { expect, it } from 'vitest';
import { dayNumber, monthNumber, monthOfDay, monthText } from '../../../src/domain/search/day-number.ts';
import { FOUND_IN, resultGroups } from '../../../src/domain/search/result-groups.ts';

const [MAY, JUNE, LATER] = [monthNumber(2024, 5), monthNumber(2024, 6), monthNumber(2025, 1)];

it('months have their heading over the first row of each, with how many there are in all', () => {
  const of = new Map(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, at) => [id, at < 4 ? JUNE : MAY]));
  const groups = resultGroups([...of.keys()], { by: 'date', of, totals: new Map([[JUNE, 4], [MAY, 30]]) }); // biome-ignore format: a table
  expect([...groups]).toEqual([
    ['a', { by: 'date', date: '2024-06', shown: 4, total: 4 }],
    ['e', { by: 'date', date: '2024-05', shown: 3, total: 30 }],
  ]);
});

it('years are enough where a month has a row or two', () => {
  const of = new Map([['a', LATER], ['b', JUNE], ['c', MAY], ['d', 0]]); // biome-ignore format: a table
  const totals = new Map([[LATER, 1], [JUNE, 1], [MAY, 1], [0, 1]]); // biome-ignore format: a table
  expect([...resultGroups(['a', 'b', 'c', 'd'], { by: 'date', of, totals })]).toEqual([
    ['a', { by: 'date', date: '2025', shown: 1, total: 1 }],
    ['b', { by: 'date', date: '2024', shown: 2, total: 2 }],
    ['d', { by: 'date', date: '', shown: 1, total: 1 }],
  ]);
});

it('places are told by their names; a row of which nothing is known stands under the heading before it', () => {
  const of = new Map([['a', FOUND_IN.indexOf('saved')], ['b', FOUND_IN.indexOf('archive')]]); // biome-ignore format: a table
  const totals = new Map([[0, 1], [2, 9]]); // biome-ignore format: a table
  expect([...resultGroups(['a', 'new', 'b'], { by: 'place', of, totals })]).toEqual([
    ['a', { by: 'place', place: 'saved', shown: 1, total: 1 }],
    ['b', { by: 'place', place: 'archive', shown: 1, total: 9 }],
  ]);
});

it('a day is one number, in order, and tells its month', () => {
  expect(dayNumber('2024-05-16')).toBeGreaterThan(dayNumber('2024-04-30'));
  expect(dayNumber('2025-01-01')).toBeGreaterThan(dayNumber('2024-12-31'));
  expect(monthText(monthOfDay(dayNumber('2024-05-16')))).toBe('2024-05');
  expect(monthText(monthNumber(2012, 0))).toBe('2012');
  expect(monthText(0)).toBe('');
});
