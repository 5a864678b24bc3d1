import { say } from '../../browser/words.ts';
import type { RowRule } from '../../domain/row.ts';
import { ruleWords } from '../rule-words.ts';

/** By which rule a row is here. It takes the room that is left, so that nothing moves when it comes. */
export function RuleMark({ rule }: { rule: RowRule | undefined }) {
  if (!rule) return null;
  const words = say(`row_rule_${rule.kind}`, ruleWords(rule));
  return (
    <span class={`rule is-${rule.kind}`} title={words} dir="auto">
      {words}
    </span>
  );
}
