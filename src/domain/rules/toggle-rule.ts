import type { Rule } from './rule.ts';
import { isAbout, type RuleSubject, ruleFrom } from './rule-from.ts';

/** What was pressed beside a paper. `id` is for a rule that is made. */
export interface RuleWish {
  readonly kind: 'watch' | 'mute';
  readonly about: RuleSubject;
  readonly id: string;
}

/**
 * The rules once a person asked to watch or mute something, or took that back. The first that decides wins, so a new one stands at
 * the front, or what was pressed would come to nothing; what was said before of the same is gone.
 */
export function toggleRule(rules: readonly Rule[], { kind, about, id }: RuleWish): readonly Rule[] {
  const others = rules.filter((rule) => rule.kind === 'boost' || !isAbout(rule, about));
  return isRuled(rules, kind, about) ? others : [ruleFrom(kind, about, id), ...others];
}

/** Whether a rule of this kind, switched on, is about just this. */
export function isRuled(rules: readonly Rule[], kind: Rule['kind'], about: RuleSubject): boolean {
  return rules.some((rule) => rule.kind === kind && !rule.isOff && isAbout(rule, about));
}
