import { expect, test } from 'vitest';
import { isSameValue } from '../../src/domain/is-same-value.ts';

test.each<[unknown, unknown, boolean]>([
  [1, 1, true],
  [1, '1', false],
  [null, {}, false],
  [{ a: 1, b: { c: [2] } }, { b: { c: [2] }, a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: 1 }, { a: 1, b: null }, false],
  [{ a: 1 }, { b: 1 }, false],
  [['a', 'b'], ['b', 'a'], false],
  [[1], { 0: 1 }, false],
  [['a'], ['a', 'b'], false],
])('%j and %j: %s', (a, b, is) => {
  expect(isSameValue(a, b)).toBe(is);
});
