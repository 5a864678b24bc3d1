import { t } from '../../../browser/i18n.ts';
import { changeRules } from '../../../browser/rules.ts';
import type { Rule } from '../../../domain/rules/rule.ts';
import type { RuleSubject } from '../../../domain/rules/rule-from.ts';
import { isRuled, toggleRule } from '../../../domain/rules/toggle-rule.ts';
import type { Toasts } from '../../toasts.ts';
import { focusedRowId, focusRowWhenThere } from './row-focus.ts';

/** Rules made from a paper, each with its way back. Pages and background follow what is stored. */
export function ruleChanges({
  board: { tell },
  onReturn,
}: {
  board: Toasts;
  /** Rows that went come back: they take their places, and are no news that waits. */
  onReturn: () => void;
}): { readonly toggle: (kind: 'watch' | 'mute', about: RuleSubject) => Promise<void> } {
  return {
    async toggle(kind, about) {
      let before: readonly Rule[] = [];
      let after = before;
      const wish = { kind, about, id: crypto.randomUUID() };
      const from = focusedRowId();
      await changeRules((now) => {
        [before, after] = [now, toggleRule(now, wish)];
        if (kind !== 'mute' || !isRuled(after, kind, about)) onReturn();
        return after;
      });
      const key = isRuled(after, kind, about) ? (`notice_${kind}` as const) : (`notice_${kind}_over` as const);
      tell(t(key, about.value), async () => {
        onReturn();
        // Who changed other rules meanwhile keeps that.
        await changeRules((now) => (JSON.stringify(now) === JSON.stringify(after) ? before : toggleRule(now, wish)));
        if (from !== undefined) focusRowWhenThere(from);
      });
    },
  };
}
