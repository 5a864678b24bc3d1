import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parsePartialDate, parseRecord } from '../../../src/domain/bibliography/parse-record.ts';
import { anyRecord } from './any-record.ts';

describe('parseRecord', () => {
  it('keeps what is known and nothing else', () => {
    const record = {
      identifiers: { doi: '10.1145/3292500', url: 'https://example.org/paper' },
      type: 'paper-conference',
      title: 'On Nothing',
      authors: [{ family: 'Maaten', given: 'Laurens', particle: 'van der' }, { literal: 'Google DeepMind' }],
      andOthers: true,
      issued: { year: 2017, month: 6 },
      pages: '1–10',
      citationKey: 'Kaur(2014)',
      others: { bibtex: { file: ':a.pdf:PDF' }, ris: { C2: ['one', 'two'] }, csl: { custom: { a: [1] } } },
      edited: ['title'],
    };
    expect(parseRecord(record)).toEqual(record);
    expect(parseRecord({ ...record, mood: 'fine', volume: 7, title: { text: 'On Nothing' } })).toEqual({
      ...record,
      title: undefined,
    });
  });

  it.each([undefined, null, 'text', 7, []])('has no record of %j', (stored) => {
    expect(parseRecord(stored)).toBeUndefined();
  });

  it('keeps a record that passed once as it is', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(parseRecord(record)).toEqual(record);
        expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
      }),
    );
  });

  it.each([
    [{ given: 'Plato' }, [{ literal: 'Plato' }]],
    [{ family: ' ', given: 'Plato' }, [{ literal: 'Plato' }]],
    [{ family: 'Xu', given: 'Li Da' }, [{ family: 'Xu', given: 'Li Da' }]],
    [{ suffix: 'Jr.' }, undefined],
    ['Plato', undefined],
  ])('reads the name %j as %j', (name, names) => {
    expect(parseRecord({ authors: [name] })?.authors).toEqual(names);
  });

  it('has one clean line where a line belongs, and the lines of a foreign field', () => {
    const { title, others } = parseRecord({ title: ' A\n\tB\u202e ', others: { bibtex: { note: 'a\n\tb\0' } } }) ?? {};
    expect(title).toBe('A B');
    expect(others?.bibtex).toEqual({ note: 'a\n\tb' });
  });

  it('passes over a foreign field that is large or deep', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    const record = parseRecord({ others: { csl: { deep, large: 'a'.repeat(20_000), fine: { a: [-1, null] } } } });
    expect(record?.others?.csl).toEqual({ fine: { a: [-1, null] } });
  });

  it('takes a field called __proto__ for a field', () => {
    const record = parseRecord(JSON.parse('{"others":{"bibtex":{"__proto__":"x"}}}'));
    expect(Object.entries(record?.others?.bibtex ?? {})).toEqual([['__proto__', 'x']]);
    expect(Object.getPrototypeOf(record?.others?.bibtex)).toBe(Object.prototype);
  });
});

test.each([
  [{ year: 2017 }, { year: 2017 }],
  [
    { year: 2017, month: 6 },
    { year: 2017, month: 6 },
  ],
  [
    { year: 2017, month: 6, day: 12 },
    { year: 2017, month: 6, day: 12 },
  ],
  [{ year: 2017, day: 12 }, { year: 2017 }],
  [{ year: 2017, month: 13, day: 1 }, { year: 2017 }],
  [
    { year: 2017, month: 2, day: 29 },
    { year: 2017, month: 2 },
  ],
  [
    { year: 2016, month: 2, day: 29 },
    { year: 2016, month: 2, day: 29 },
  ],
  [
    { year: 1900, month: 2, day: 29 },
    { year: 1900, month: 2 },
  ],
  [
    { year: 60, month: 2, day: 29 },
    { year: 60, month: 2, day: 29 },
  ],
  [{ year: 0 }, undefined],
  [{ year: '2017' }, undefined],
  [{ month: 6 }, undefined],
  ['2017', undefined],
])('parsePartialDate(%j) is %j', (stored, date) => {
  expect(parsePartialDate(stored)).toEqual(date);
});
