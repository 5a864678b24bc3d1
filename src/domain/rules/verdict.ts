import { type Judged, matcherFor } from './matcher.ts';
import type { Rule } from './rule.ts';

/** What the rules say of a paper: `by` is the first rule that watches or mutes it; `boosts` are those that lift it, none when muted. */
export type Verdict =
  | { readonly is: 'watched' | 'muted'; readonly by: Rule; readonly boosts: readonly Rule[] }
  | { readonly is: 'plain'; readonly boosts: readonly Rule[] };

type Judge = (judged: Judged) => Verdict;

/** The rules made ready: compiled once, then asked for paper after paper. Rules that are off say nothing. */
export function judgeBy(rules: readonly Rule[]): Judge {
  const lines = rules.filter(({ isOff }) => !isOff).map((rule) => ({ rule, matches: matcherFor(rule) }));
  const deciding = lines.filter(({ rule }) => rule.kind !== 'boost');
  const boosting = lines.filter(({ rule }) => rule.kind === 'boost');
  return (judged) => {
    const by = deciding.find(({ matches }) => matches(judged))?.rule;
    if (by?.kind === 'mute') return { is: 'muted', by, boosts: [] };
    const boosts = boosting.filter(({ matches }) => matches(judged)).map(({ rule }) => rule);
    return by ? { is: 'watched', by, boosts } : { is: 'plain', boosts };
  };
}
