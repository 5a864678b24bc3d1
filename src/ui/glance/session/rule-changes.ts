import { t } from '../../../browser/i18n.ts';
import { requestPermission } from '../../../browser/optional-permissions.ts';
import { changeRules } from '../../../browser/rules.ts';
import type { Rule } from '../../../domain/rules/rule.ts';
import type { RuleSubject } from '../../../domain/rules/rule-from.ts';
import { startsWatching } from '../../../domain/rules/starts-watching.ts';
import { isRuled, toggleRule } from '../../../domain/rules/toggle-rule.ts';
import type { Toasts } from '../../toasts.ts';
import type { Preferences } from './preferences.ts';
import { focusedRowId, focusRowWhenThere } from './row-focus.ts';

/**
 * Rules made from a paper, each with its way back. Pages and background follow what is stored. With the first that watches, the browser
 * is asked for the notifications that it is for; whatever it is told, the rule stays.
 */
export function ruleChanges({
  board: { tell, reword, notice },
  chosen: { rules, settings },
  onReturn,
}: {
  board: Toasts;
  chosen: Preferences;
  /** Rows that went come back: they take their places, and are no news that waits. */
  onReturn: () => void;
}): { readonly toggle: (kind: 'watch' | 'mute', about: RuleSubject) => Promise<void> } {
  return {
    async toggle(kind, about) {
      let before: readonly Rule[] = [];
      let after = before;
      const wish = { kind, about, id: crypto.randomUUID() };
      const from = focusedRowId();
      const known = rules.peek();
      const isFirst = known && settings.peek().notifyWatched && startsWatching(known, toggleRule(known, wish));
      const changing = changeRules((now) => {
        [before, after] = [now, toggleRule(now, wish)];
        if (kind !== 'mute' || !isRuled(after, kind, about)) onReturn();
        return after;
      });
      // Still within the click, or the browser asks nobody; it may close the popup over it, so the rule is under way by then.
      const asking = isFirst ? requestPermission('notifications').catch(() => false) : undefined;
      await changing;
      const key = isRuled(after, kind, about) ? (`notice_${kind}` as const) : (`notice_${kind}_over` as const);
      const takeBack = async (): Promise<void> => {
        onReturn();
        // Who changed other rules meanwhile keeps that.
        await changeRules((now) => (JSON.stringify(now) === JSON.stringify(after) ? before : toggleRule(now, wish)));
        if (from !== undefined) focusRowWhenThere(from);
      };
      tell(t(key, about.value), takeBack);
      const said = notice.peek()?.number;
      // Nobody waits for the answer, which may never come.
      void asking?.then((isAllowed) => {
        if (!isAllowed) reword(said, t('notice_watch_quietly', about.value));
      });
    },
  };
}
