import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from '../../../src/formats/csv/csv-rows.ts';

function rows(text: string): readonly (readonly string[])[] {
  return [...csvRows(text)].map(({ cells }) => cells);
}

test.each([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\r\n1;2,5\r\n',
    [
      ['a', 'b'],
      ['1', '2,5'],
    ],
  ],
  [
    'a\tb\r1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['sep=;\r\na;b', [['a', 'b']]],
  ['"sep=\t"\na\tb', [['a', 'b']]],
  [
    'a,b\n"1\n,""2""",3',
    [
      ['a', 'b'],
      ['1\n,"2"', '3'],
    ],
  ],
  [
    '"a,b";c\n1;2',
    [
      ['a,b', 'c'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n1,2" wide',
    [
      ['a', 'b'],
      ['1', '2" wide'],
    ],
  ],
  [
    'a,b\n"1" x,2',
    [
      ['a', 'b'],
      ['1 x', '2'],
    ],
  ],
  ['a,b\n"1,2\n3', [['a', 'b'], ['1,2\n3']]],
  [
    'a,b\n\n,\n 1,',
    [
      ['a', 'b'],
      [' 1', ''],
    ],
  ],
  ['alone', [['alone']]],
  ['', []],
])('%j', (text, cells) => {
  expect(rows(text)).toEqual(cells);
});

test('a row says on which line it begins', () => {
  expect([...csvRows('a,b\n"1\n2",3\r\n\n4,5')].map(({ line }) => line)).toEqual([1, 2, 5]);
});

test.each([',', ';', '\t'])('cells parted by %j are as csv-parse has them', (separator) => {
  const cell = fc.string({ unit: fc.constantFrom(...'a ",;\t\n\r\'='.split('')), maxLength: 6 });
  const written = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (table) => {
      const text = table.map((row) => row.map(written).join(separator)).join('\r\n');
      const theirs: string[][] = parse(text, { delimiter: separator, record_delimiter: '\r\n' });
      expect([...csvRows(text, separator)].map(({ cells }) => cells)).toEqual(
        theirs.filter((row) => row.some((one) => one.trim() !== '')),
      );
    }),
  );
});

test('the separator is the one that parts the header', () => {
  expect(rows('title;"authors, first";year\na;b;c')).toEqual([
    ['title', 'authors, first', 'year'],
    ['a', 'b', 'c'],
  ]);
  expect(rows('title,year,month; day\n;;;;;')).toEqual([['title', 'year', 'month; day'], [';;;;;']]);
  expect(rows('title,of\tyear\tmonth')).toEqual([['title,of', 'year', 'month']]);
});
