import { expect, it } from 'vitest';
import { checksumsThatDiffer } from '../../../tools/package/checksums.ts';

const sum = (digit: string, name: string) => `${digit.repeat(64)}  ${name}\n`;

it.each([
  ['the same', sum('a', 'x.zip'), sum('a', 'x.zip'), []],
  ['another sum', sum('a', 'x.zip') + sum('b', 'y.zip'), sum('a', 'x.zip') + sum('c', 'y.zip'), ['y.zip']],
  ['one that is missing', sum('a', 'x.zip') + sum('b', 'y.zip'), sum('a', 'x.zip'), ['y.zip']],
  ['one that is too many', sum('a', 'x.zip'), sum('a', 'x.zip') + sum('b', 'y.zip'), ['y.zip']],
])('%s', (_, one, other, different) => {
  expect(checksumsThatDiffer(one, other)).toEqual(different);
});
