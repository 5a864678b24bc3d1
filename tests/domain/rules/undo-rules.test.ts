import { expect, it } from 'vitest';
import type { Rule } from '../../../src/domain/rules/rule.ts';
import { undoRules } from '../../../src/domain/rules/undo-rules.ts';

const rules = (ids: string): Rule[] => [...ids].map((id) => ({ id, kind: 'watch', by: 'code' }));
const undone = (now: string, before: string, after: string): string =>
  undoRules(rules(now), { before: rules(before), after: rules(after) })
    .map(({ id }) => id)
    .join('');

it.each([
  ['brings what was deleted back to its place', 'ac', 'abc', 'ac', 'abc'],
  ['takes away what was added', 'abcd', 'ab', 'abcd', 'ab'],
  ['keeps what was added elsewhere since then', 'xac', 'abc', 'ac', 'xbac'],
  ['leaves deleted what was deleted elsewhere', 'c', 'abc', 'ac', 'cb'],
  ['changes nothing when it is back already', 'abc', 'abc', 'ac', 'abc'],
])('taking a change of the rules back %s', (_, now, before, after, expected) => {
  expect(undone(now, before, after)).toBe(expected);
});
