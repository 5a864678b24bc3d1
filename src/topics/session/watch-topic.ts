import { t } from '../../browser/i18n.ts';
import { requestPermission } from '../../browser/optional-permissions.ts';
import { changeRules } from '../../browser/rules.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { startsWatching } from '../../domain/rules/starts-watching.ts';
import { toggleTopicRule, watchesTopic } from '../../domain/topics/topic-rule.ts';
import type { Toasts } from '../../ui/toasts.ts';

interface Given {
  readonly board: Toasts;
  /** Missing until they are read. */
  readonly rules: readonly Rule[] | undefined;
  readonly notifies: boolean;
}

interface Topic {
  readonly label: string;
  readonly forms: readonly string[];
}

/**
 * Makes a rule that watches a topic, or takes it away, with the way back. With the first rule that watches, the browser is asked for the
 * notifications that it is for; whatever it is told, the rule stays.
 */
export async function watchTopic(
  topic: Topic,
  { board: { tell, reword, notice }, rules, notifies }: Given,
): Promise<void> {
  const { label, forms } = topic;
  const id = crypto.randomUUID();
  const toggle = (now: readonly Rule[]): readonly Rule[] => toggleTopicRule(now, forms, id);
  let before: readonly Rule[] = [];
  let after = before;
  const changing = changeRules((now) => {
    before = now;
    after = toggle(now);
    return after;
  });
  // Still within the click, or the browser asks nobody.
  const isFirst = rules && notifies && startsWatching(rules, toggle(rules));
  const asking = isFirst ? requestPermission('notifications').catch(() => false) : undefined;
  await changing;
  const takeBack = () =>
    // Who changed other rules meanwhile keeps that.
    changeRules((now) => (JSON.stringify(now) === JSON.stringify(after) ? before : toggle(now)));
  tell(t(watchesTopic(after, forms) ? 'notice_watch' : 'notice_watch_over', label), takeBack);
  const said = notice.peek()?.number;
  void asking?.then((isAllowed) => {
    if (!isAllowed) reword(said, t('notice_watch_quietly', label));
  });
}
