import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/domain/bibliography/dates.ts';
import { issuedFields, readIssued } from '../../../src/formats/bibtex/bibtex-date.ts';
import { bibtexRecords } from '../../../src/formats/bibtex/bibtex-records.ts';

function issuedIn(fields: string): string | undefined {
  const [record] = bibtexRecords(`@misc{k, ${fields}}`);
  const issued = record && 'fields' in record ? readIssued((name) => record.fields.get(name)) : undefined;
  return issued && isoDate(issued);
}

describe('an entry was published when it says, and no day is added', () => {
  test.each([
    ['year={2017}', '2017'],
    ['year=2017', '2017'],
    ['year="2017"', '2017'],
    ['year={{2017}}', '2017'],
    ['year={2017}, month=dec', '2017-12'],
    ['year={2017}, month={dec}', '2017-12'],
    ['year={2017}, month={12}', '2017-12'],
    ['year={2017}, month=06', '2017-06'],
    ['year={2017}, month={Dezember}', '2017-12'],
    ['year={2017}, month={juin}', '2017-06'],
    ['year={2017}, month={M{\\"a}rz}', '2017-03'],
    ["year={2017}, month={f{\\'e}vr.}", '2017-02'],
    ['year={2017}, month={setembro}', '2017-09'],
    // The day beside the month.
    ['year={2017}, month=jun, day={12}', '2017-06-12'],
    ['year={2017}, month = jun # "~12"', '2017-06-12'],
    ['year={2017}, month = "12~" # jun', '2017-06-12'],
    ['year={2017}, month = 12 # jun', '2017-06-12'],
    ['year={2017}, month = jun # { 12}', '2017-06-12'],
    ['year={2017}, month = {mar 14}', '2017-03-14'],
    ['year={2017}, month = {14 March}', '2017-03-14'],
    ['year={2017}, month = {March 14th}', '2017-03-14'],
    ['year={2017}, month = {14.~M{\\"a}rz}', '2017-03-14'],
    ['year={2017}, month = jun # "~5--7"', '2017-06-05'],
    // Of several months the first, of seasons none.
    ['year={2017}, month = {July--August}', '2017-07'],
    ['year={2017}, month = jul # "/" # aug', '2017-07'],
    ['year={2017}, month = {Spring}', '2017'],
    ['year={2017}, month = {13}', '2017'],
    ['year={2017}, month = {3/4}', '2017'],
    ['year={2017}, month = feb, day={30}', '2017-02'],
    ['year={2017}, day={5}', '2017'],
    // Years that are more, or less.
    ['year={2017a}', '2017'],
    ['year={c. 2017}', '2017'],
    ['year={2017--2018}', '2017'],
    ['year={2017 (in press)}', '2017'],
    ['year={2017-06-12}', '2017-06-12'],
    ['year={in press}', undefined],
    ['year={}', undefined],
    ['month=jun', undefined],
    // biblatex
    ['date={2017}', '2017'],
    ['date={2017-06}', '2017-06'],
    ['date={2017-06-12}', '2017-06-12'],
    ['date={2017-06-12T10:00:00Z}', '2017-06-12'],
    ['date={2017-06/2018-01}', '2017-06'],
    ['date={2017-06-12/2017-06-14}', '2017-06-12'],
    ['date={2017/}', '2017'],
    ['date={2017/..}', '2017'],
    ['date={2017-06?}', '2017-06'],
    ['date={2017~}', '2017'],
    ['date={2017-21}', '2017'],
    ['date={2017-06-XX}', '2017-06'],
    ['date={2017-06-12}, year={2016}', '2017-06-12'],
    ['date={forthcoming}, year={2017}, month=may', '2017-05'],
    ['eventdate={2017-06-12}, urldate={2018-01-01}', undefined],
  ])('%s', (fields, date) => {
    expect(issuedIn(fields)).toBe(date);
  });
});

test('a date is written as far as it is known', () => {
  expect(issuedFields({ year: 2017, month: 6, day: 2 })).toEqual([
    ['year', '{2017}'],
    ['month', 'jun'],
    ['day', '{2}'],
  ]);
  expect(issuedFields({ year: 2017, month: 12 })).toEqual([
    ['year', '{2017}'],
    ['month', 'dec'],
  ]);
  expect(issuedFields({ year: 2017 })).toEqual([['year', '{2017}']]);
  expect(issuedFields(undefined)).toEqual([]);
});
