import { describe, expect, test } from 'vitest';
import { dateIn, isoDate, isSameDate, monthAndDayIn, partialDate } from '../../../src/domain/bibliography/dates.ts';
import { monthIn } from '../../../src/domain/bibliography/months.ts';

describe('a date is as whole as its text tells it', () => {
  test.each([
    ['2017', '2017'],
    ['2017-06', '2017-06'],
    ['2017-06-12', '2017-06-12'],
    ['2017/6/12/', '2017-06-12'],
    ['2017/06//', '2017-06'],
    ['2016///', '2016'],
    ['2016//10/19', '2016-10-19'],
    ['2016//10/', '2016'],
    ['2017-06-12T17:57:34Z', '2017-06-12'],
    ['20170612', '2017-06-12'],
    ['2016/Oct/19', '2016-10-19'],
    ['2016-Oct-19', '2016-10-19'],
    ['2016 Oct 19', '2016-10-19'],
    ['2016/10/19/Spring', '2016-10-19'],
    ['2016年10月19日', '2016-10-19'],
    ['2016년 10월 19일', '2016-10-19'],
    ['2016年', '2016'],
    // The day first, the month first, and either.
    ['10/19/2016', '2016-10-19'],
    ['19/10/2016', '2016-10-19'],
    ['19.10.2016', '2016-10-19'],
    ['5.4.2023', '2023-04-05'],
    ['05/05/2023', '2023-05-05'],
    ['05/04/2023', '2023'],
    ['10/2016', '2016-10'],
    ['13/2016', '2016'],
    // In words.
    ['Oct. 2015', '2015-10'],
    ['October 5, 2015', '2015-10-05'],
    ['5 October 2015', '2015-10-05'],
    ['5th of October, 2015', '2015-10-05'],
    ['5. Oktober 2015', '2015-10-05'],
    ['le 1er juin 2017', '2017-06-01'],
    ['5 de outubro de 2015', '2015-10-05'],
    ['Mon, 5 Oct 2015', '2015-10-05'],
    ['October 5-7, 2015', '2015-10-05'],
    ['Jul/Aug 2015', '2015-07'],
    ['Spring 2015', '2015'],
    ['c. 2015', '2015'],
    ['[2015]', '2015'],
    ['©2015', '2015'],
    ['2015a', '2015'],
    ['to appear in 2015', '2015'],
    ['2014-2015', '2014'],
    // EDTF, of which biblatex takes level 1.
    ['2004-06/2005-07', '2004-06'],
    ['2004-06-12/2004-06-14', '2004-06-12'],
    ['2004/..', '2004'],
    ['../2004', '2004'],
    ['2004?', '2004'],
    ['2004-06~', '2004-06'],
    ['2004-06-11%', '2004-06-11'],
    ['~2004', '2004'],
    ['2004-21', '2004'],
    ['2004-XX-XX', '2004'],
    ['2004-06-XX', '2004-06'],
    // No calendar has these.
    ['2017-13-45', '2017'],
    ['2017-02-30', '2017-02'],
    ['2019-02-29', '2019-02'],
    ['2020-02-29', '2020-02-29'],
  ])('%s', (text, date) => {
    expect(isoDate(dateIn(text) ?? expect.unreachable())).toBe(date);
  });

  test.each(['', 'in press', 'forthcoming', '0000', '17', '199X', 'arXiv:1706.03762', '12345', 'June'])(
    '%j is none',
    (text) => {
      expect(dateIn(text)).toBeUndefined();
    },
  );
});

describe('a month in words', () => {
  test.each([
    ['jan', 1],
    ['January', 1],
    ['Jänner', 1],
    ['janv.', 1],
    ['févr.', 2],
    ['März', 3],
    ['Maerz', 3],
    ['mrt', 3],
    ['avril', 4],
    ['abr', 4],
    ['Mai', 5],
    ['mei', 5],
    ['juin', 6],
    ['juil.', 7],
    ['août', 8],
    ['agosto', 8],
    ['Sept.', 9],
    ['set', 9],
    ['октября', 10],
    ['out', 10],
    ['Oktober', 10],
    ['listopada', 11],
    ['Dezember', 12],
    ['dic', 12],
  ])('%s', (text, month) => {
    expect(monthIn(text)).toBe(month);
  });

  test.each(['jui', 'ma', 'Spring', 'marketing', 'sub', 'Winter', 'constructor'])('%s is none', (text) => {
    expect(monthIn(text)).toBeUndefined();
  });
});

test.each([
  ['6', { month: 6 }],
  ['06', { month: 6 }],
  ['jun 12', { month: 6, day: 12 }],
  ['12jun', { month: 6, day: 12 }],
  ['12. Dezember', { month: 12, day: 12 }],
  ['June 5–7', { month: 6, day: 5 }],
  ['mar 14', { month: 3, day: 14 }],
  ['14/3', { month: 3, day: 14 }],
  ['3/4', undefined],
  ['July–August', { month: 7 }],
  ['June 45', { month: 6 }],
  ['13', undefined],
  ['0', undefined],
  ['Michaelmas', undefined],
])('month and day in %s', (text, told) => {
  expect(monthAndDayIn(text)).toEqual(told);
});

test('a day needs a month, a month its year', () => {
  expect(partialDate(2017, undefined, 5)).toEqual({ year: 2017 });
  expect(partialDate(17, 5, 5)).toBeUndefined();
  expect(isSameDate({ year: 2017 }, { year: 2017 })).toBe(true);
  expect(isSameDate({ year: 2017, month: 1 }, { year: 2017 })).toBe(false);
  expect(isSameDate(undefined, undefined)).toBe(true);
});
