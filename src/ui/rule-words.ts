import { t } from '../browser/i18n.ts';
import type { RuleTest } from '../domain/rules/rule.ts';

/** What a rule looks for, as short as a row needs it. */
export function ruleWords(rule: RuleTest): string {
  switch (rule.by) {
    case 'votes':
    case 'stars':
    case 'rising':
      return t(`rule_${rule.by}`, rule.atLeast);
    case 'code':
      return t('row_code');
    default:
      return rule.pattern;
  }
}
