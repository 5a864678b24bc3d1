import { describe, expect, it } from 'vitest';
import { OPERATORS, operatorsFor, withOperator } from '../../../src/domain/search/operators.ts';
import { isEmptyQuery, parseQuery } from '../../../src/domain/search/parse-query.ts';

describe('what a search box offers', () => {
  it.each([
    ['', [...OPERATORS]],
    ['  ', [...OPERATORS]],
    ['au', ['author:']],
    ['graph Au', ['author:']],
    ['graph -ta', ['tag:']],
    ['has:', ['has:code', 'has:note']],
    ['a', []],
    ['graph ', []],
    ['transformers', []],
    ['author:', []],
    ['author:au', []],
    ['"in', []],
    ['"in context" in', ['in:saved']],
  ])('behind %j: %j', (query, offered) => {
    expect(operatorsFor(query)).toEqual(offered);
  });

  it.each([
    ['', 'author:', 'author:'],
    ['graph au', 'author:', 'graph author:'],
    ['graph -ta', 'tag:', 'graph -tag:'],
    ['graph in', 'in:saved', 'graph in:saved '],
  ] as const)('takes the place of what was begun: %j, %s', (query, operator, next) => {
    expect(withOperator(query, operator)).toBe(next);
  });

  it('is all known to the language', () => {
    for (const operator of OPERATORS)
      expect(isEmptyQuery(parseQuery(operator.endsWith(':') ? `${operator}2024 ` : operator)), operator).toBe(false);
  });
});
