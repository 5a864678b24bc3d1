import { expect, test } from 'vitest';
import { evaluateRules } from '../../../src/domain/rules/evaluate-rules.ts';
import type { Rule } from '../../../src/domain/rules/rule.ts';
import { isRuled, toggleRule } from '../../../src/domain/rules/toggle-rule.ts';

const JANE = { by: 'author', value: 'Jane  Doe' } as const;
const OTHER: Rule = { id: '1', kind: 'watch', by: 'keyword', pattern: 'diffusion' };
const muteJane: Rule = { id: '2', kind: 'mute', by: 'author', pattern: 'jane doe' };

const paper = { id: 'x', title: 'Diffusion', abstract: '', authors: ['Jane Doe'], votes: 1 };

test('what is asked for stands at the front and decides', () => {
  const rules = toggleRule([OTHER], { kind: 'mute', about: JANE, id: 'n' });
  expect(rules).toEqual([{ id: 'n', kind: 'mute', by: 'author', pattern: 'Jane  Doe' }, OTHER]);
  expect(evaluateRules(rules)({ paper }).is).toBe('muted');
});

test('pressed again, it is taken back', () => {
  expect(toggleRule([OTHER, muteJane], { kind: 'mute', about: JANE, id: 'n' })).toEqual([OTHER]);
});

test('watching what was muted leaves one rule about it, and no boost is lost', () => {
  const boost: Rule = { ...muteJane, id: '3', kind: 'boost' };
  const rules = toggleRule([OTHER, muteJane, boost], { kind: 'watch', about: JANE, id: 'n' });
  expect(rules.map(({ id }) => id)).toEqual(['n', '1', '3']);
});

test('a rule that is switched off says nothing, and is replaced', () => {
  const off: Rule = { ...muteJane, isOff: true };
  expect(isRuled([off], 'mute', JANE)).toBe(false);
  expect(toggleRule([off], { kind: 'mute', about: JANE, id: 'n' })).toEqual([
    { id: 'n', kind: 'mute', by: 'author', pattern: 'Jane  Doe' },
  ]);
});
