import { parseRules } from './parse-rules.ts';
import { RULE_KINDS, type Rule, type RuleCondition } from './rule.ts';

/** A rule in the making. */
export type RuleDraft = Pick<Rule, 'kind'> & RuleCondition;

/**
 * The rule that an address wants to be made: "#rule=watch:author:Ada%20Lovelace", "#rule=boost:votes:50", "#rule=mute:code".
 * Anybody can write an address, so it only fills in a form.
 */
export function ruleInAddress(hash: string): RuleDraft | undefined {
  const [, written] = /^#rule=(.{1,1000})$/.exec(hash) ?? [];
  if (written === undefined) return undefined;
  const [kind, by, ...rest] = written.split(':');
  const value = decoded(rest.join(':'));
  if (!RULE_KINDS.some((one) => one === kind) || value === undefined) return undefined;
  const [rule] = parseRules([{ id: 'draft', kind, by, pattern: value.trim(), atLeast: Number(value) }]);
  if (!rule) return undefined;
  const { id: _, isOff: __, ...draft } = rule;
  return draft;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
