import type { Rule } from './rule.ts';

/** The rules once it is taken back that some were added or deleted; what became of the others meanwhile stays. */
export function undoRules(
  now: readonly Rule[],
  { before, after }: { readonly before: readonly Rule[]; readonly after: readonly Rule[] },
): readonly Rule[] {
  const rules = now.filter((rule) => isAmong(before, rule) || !isAmong(after, rule));
  for (const [place, rule] of before.entries()) {
    if (!isAmong(after, rule) && !isAmong(now, rule)) rules.splice(place, 0, rule);
  }
  return rules;
}

function isAmong(rules: readonly Rule[], { id }: Rule): boolean {
  return rules.some((rule) => rule.id === id);
}
