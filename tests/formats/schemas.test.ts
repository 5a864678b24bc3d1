import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  address,
  fields,
  id,
  line,
  list,
  oneOf,
  readAs,
  readBy,
  type Schema,
  whole,
  yes,
} from '../../src/formats/schemas.ts';

interface Row {
  readonly id: string;
  readonly count?: number;
  readonly names?: readonly string[];
}

const row = fields<Row>({ id }, { count: whole, names: list(line(5), 3) });

describe('an object read field by field', () => {
  it.each<[unknown, Row | undefined]>([
    [
      { id: 'a', count: 2, names: ['x'], other: true },
      { id: 'a', count: 2, names: ['x'] },
    ],
    [{ id: 'a' }, { id: 'a' }],
    [{ id: 'a', count: -1, names: 'x' }, { id: 'a' }],
    [{ id: 'a', count: undefined }, { id: 'a' }],
    [{ id: '', count: 2 }, undefined],
    [{ count: 2 }, undefined],
    [[], undefined],
    [null, undefined],
    ['a', undefined],
  ])('%j comes to %j', (given, read) => {
    expect(readAs(row, given)).toStrictEqual(read);
  });

  it('is none where it is a list, even if it may lack every field', () => {
    expect(readAs(fields<{ a?: true }>({}, { a: yes }), [])).toBeUndefined();
    expect(readAs(fields<{ a?: true }>({}, { a: yes }), {})).toStrictEqual({});
  });

  it('wants a schema for every field of its type', () => {
    // @ts-expect-error a field is missing
    fields<Row>({ id }, { count: whole });
    // @ts-expect-error a must is no may
    fields<Row>({}, { id, count: whole, names: list(line(5), 3) });
    expectTypeOf(row).toEqualTypeOf<Schema<Row>>();
  });
});

describe('a value', () => {
  it.each<[string, Schema<unknown>, unknown, unknown]>([
    ['a line is cleaned and cut', line(5), ' a\n\tb\u0000 cdefg', 'a b…'],
    ['a line may be empty', line(5), '', ''],
    ['a number is no line', line(5), 5, undefined],
    ['an id is kept as it is', id, 'hep-th/9901001', 'hep-th/9901001'],
    ['an id that would have to be cleaned is none', id, 'a ', undefined],
    ['an id that would have to be cut is none', id, 'a'.repeat(501), undefined],
    ['a whole number', whole, 0, 0],
    ['a fraction', whole, 1.5, undefined],
    ['a number past all counting', whole, 2 ** 53, undefined],
    ['a number as text', whole, '1', undefined],
    ['yes is true alone', yes, 'true', undefined],
    ['one of a few', oneOf('a', 'b'), 'b', 'b'],
    ['none of a few', oneOf('a', 'b'), 'c', undefined],
    ['a list leaves out what it cannot read', list(whole, 3), [1, 'x', 2], [1, 2]],
    ['a list reads so many items', list(whole, 3), ['x', 1, 2, 3], [1, 2]],
    ['an object is no list', list(whole, 3), { length: 1, 0: 1 }, undefined],
    ['an address of the web', address('https://'), 'https://a.io/b?c', 'https://a.io/b?c'],
    ['an address of another kind', address('https://'), 'javascript:alert(1)', undefined],
    ['an address with a blank', address('https://'), 'https://a.io/ b', undefined],
    ['what another reader makes of it', readBy((value) => (value === 1 ? 'one' : undefined)), 1, 'one'],
    ['what another reader makes nothing of', readBy((value) => (value === 1 ? 'one' : undefined)), 2, undefined],
  ])('%s', (_, schema, given, read) => {
    expect(readAs(schema, given)).toEqual(read);
  });
});
