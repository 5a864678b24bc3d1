import { type RuleInput, ruleDecider } from './matcher/matcher.ts';
import type { Rule } from './rule.ts';

/** What the rules say of a paper: `by` is the first rule that watches or mutes it; `boosts` are those that lift it, none when muted. */
export type RuleVerdict =
  | { readonly is: 'watched' | 'muted'; readonly by: Rule; readonly boosts: readonly Rule[] }
  | { readonly is: 'plain'; readonly boosts: readonly Rule[] };

type Judge = (judged: RuleInput) => RuleVerdict;

/** The rules made ready: compiled once, then asked for paper after paper. Rules that are off say nothing. */
export function evaluateRules(rules: readonly Rule[]): Judge {
  const active = rules.filter(({ isOff }) => !isOff);
  const matching = ruleDecider(active);
  return (judged) => {
    const matched = matching(judged);
    if (matched.length === 0) return PLAIN;
    let by: Rule | undefined;
    const boosts: Rule[] = [];
    for (const number of matched) {
      const rule = active[number] as Rule;
      if (rule.kind === 'boost') boosts.push(rule);
      else by ??= rule;
    }
    if (by?.kind === 'mute') return { is: 'muted', by, boosts: [] };
    return by ? { is: 'watched', by, boosts } : { is: 'plain', boosts };
  };
}

const PLAIN: RuleVerdict = { is: 'plain', boosts: [] };
