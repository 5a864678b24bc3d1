import { t } from '../../../browser/i18n.ts';
import type { RowRule } from '../../../domain/row.ts';
import { ruleWords } from '../../rule-words.ts';

/** By which rule a row is here. */
export function RuleMark({ rule }: { rule: RowRule }) {
  const words = t(`row_rule_${rule.kind}`, ruleWords(rule));
  return (
    <span class={`rule is-${rule.kind}`} title={words} dir="auto">
      {words}
    </span>
  );
}
