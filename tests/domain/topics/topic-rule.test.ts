import { expect, it } from 'vitest';
import { ruleMatcher } from '../../../src/domain/rules/matcher/matcher.ts';
import type { Rule } from '../../../src/domain/rules/rule.ts';
import { toggleTopicRule, watchesTopic } from '../../../src/domain/topics/topic-rule.ts';
import { paper } from '../../formats/papers.ts';

const FORMS = ['LLM agents', 'LLM-based agents', 'llm-agents', 'LLM agent'];
const OTHER: Rule = { id: 'o', kind: 'mute', by: 'keyword', pattern: 'survey' };

it('a topic is watched in each way in which it is written, and once more pressed it is not', () => {
  const rules = toggleTopicRule([OTHER], FORMS, 'new');
  expect(watchesTopic(rules, FORMS)).toBe(true);
  expect(rules.at(-1)).toBe(OTHER);
  const matches = ruleMatcher(rules.slice(0, 1));
  for (const title of ['On LLM agents', 'An LLM-based agents benchmark', 'One LLM agent'])
    expect(matches({ paper: paper({ title }) }), title).toHaveLength(1);
  expect(matches({ paper: paper({ title: 'Of agents' }) })).toEqual([]);
  expect(toggleTopicRule(rules, FORMS, 'other')).toEqual([OTHER]);
});

it('one way of writing makes the rule that anybody would write', () => {
  expect(toggleTopicRule([], ['Mamba', 'mamba'], 'm')).toEqual([
    { id: 'm', kind: 'watch', by: 'keyword', pattern: 'Mamba' },
  ]);
});

it('a rule that is off, mutes, or looks for more is another', () => {
  const [rule] = toggleTopicRule([], ['Mamba'], 'm');
  if (!rule) throw new Error('There is no rule.');
  expect(watchesTopic([{ ...rule, isOff: true }], ['Mamba'])).toBe(false);
  expect(watchesTopic([{ ...rule, kind: 'mute' }], ['Mamba'])).toBe(false);
  expect(watchesTopic([rule], ['Mamba', 'Mambas'])).toBe(false);
});
