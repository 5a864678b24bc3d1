import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import type { RuleDraft } from '../../domain/rules/rule-in-address.ts';
import { startsWatching } from '../../domain/rules/starts-watching.ts';
import { undoRules } from '../../domain/rules/undo-rules.ts';
import type { SectionProps } from '../model.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleLine } from './rule-line.tsx';
import { RulesFileButtons } from './rules-file-buttons.tsx';
import { UnreadableRules } from './unreadable-rules.tsx';
import { useProposedRule } from './use-proposed-rule.ts';
import { useReview } from './use-review.ts';

interface Notice {
  readonly words: string;
  readonly onUndo?: (rules: readonly Rule[]) => void;
}

const NOTHING_READ = { rules: [], unreadable: [] };

/** The person's rules: in order, with what each matches; written, tried, moved, switched off, taken out and in. */
export function RulesSection({ page, actions, settings }: Pick<SectionProps, 'page' | 'actions' | 'settings'>) {
  const { rules: reading, papers, permissions } = page;
  const { rules, unreadable } = reading ?? NOTHING_READ;
  const review = useReview(reading?.rules, papers);
  const proposed = useProposedRule();
  const [edited, setEdited] = useState<string | undefined>(undefined);
  const [notice, setNotice] = useState<Notice | undefined>(undefined);
  /** The browser is asked for notifications with the first rule that watches, where they are wanted. */
  const mayAsk = settings.notifyWatched && permissions.allowed.notifications === false;
  const asksWith = (kind: Rule['kind']) => mayAsk && startsWatching(rules, [{ id: '', kind, by: 'code' }]);
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<{ readonly id: string | undefined; readonly way: string } | undefined>(undefined);

  useLayoutEffect(() => {
    // The button that moved a rule goes with it, and what goes away hands the focus on.
    if (!next.current) return;
    const { id, way } = next.current;
    const line = [...(list.current?.children ?? [])].find((item) => item.getAttribute('data-rule') === id);
    const place = id === undefined ? list.current?.parentElement : line;
    const button = place?.querySelector<HTMLElement>(`[data-action="${way}"]`);
    if (!button) return;
    next.current = undefined;
    button.focus();
  });

  // A thousand rules are drawn anew for their own sake alone, not at each other change of the page.
  const lines = useMemo(
    () => (
      <ol class="rules setting-group" ref={list}>
        {rules.map((rule, at) => (
          <li key={rule.id} class="setting" data-rule={rule.id}>
            {edited === rule.id ? (
              <RuleForm
                draft={rule}
                isNew={false}
                papers={papers}
                asksWith={asksWith}
                onSave={(draft) => {
                  leaveForm(rule);
                  changeAndAsk(rules.map((one) => (one === rule ? remade(rule, draft) : one)));
                }}
                onCancel={() => leaveForm(rule)}
              />
            ) : (
              <RuleLine
                rule={rule}
                isFirst={at === 0}
                isLast={at === rules.length - 1}
                matches={papers?.length ? review?.matches.get(rule.id) : undefined}
                of={papers?.length ?? 0}
                finding={review?.findings.get(rule.id)}
                onMove={(by) => move(at, by)}
                onSwitch={() => changeAndAsk(rules.map((one) => (one === rule ? switched(rule) : one)))}
                onEdit={() => setEdited(rule.id)}
                onDelete={() => remove(at)}
              />
            )}
          </li>
        ))}
      </ol>
    ),
    [reading, papers, review, edited, actions, mayAsk],
  );

  if (!reading) return null;
  return (
    <>
      <p class="setting">{t('rules_note')}</p>
      {unreadable.length > 0 && <UnreadableRules count={unreadable.length} onDrop={dropUnreadable} />}
      {rules.length === 0 && unreadable.length === 0 && <p class="setting">{t('rules_none')}</p>}
      {lines}
      <div class="rules-notice" role="status">
        {notice && (
          <p>
            {notice.words}{' '}
            {notice.onUndo && (
              <button type="button" class="link-button" data-action="undo" onClick={() => notice.onUndo?.(rules)}>
                {t('button_undo')}
              </button>
            )}
          </p>
        )}
      </div>
      <div class="setting" id="new-rule" data-find={t('rules_find')}>
        <h3>{t('rule_new')}</h3>
        <RuleForm
          key={proposed.number}
          draft={proposed.draft}
          isNew
          papers={papers}
          asksWith={asksWith}
          onSave={(draft) => changeAndAsk([...rules, { ...draft, id: crypto.randomUUID() }])}
        />
      </div>
      <RulesFileButtons
        rules={rules}
        onSave={actions.saveRulesFile}
        onMerged={(merged, words) => {
          change(merged);
          setNotice({ words, ...(merged.length > rules.length && { onUndo: takingBack(rules, merged) }) });
        }}
        onRefused={(words) => setNotice({ words })}
      />
    </>
  );

  function change(changed: readonly Rule[]): void {
    setNotice(undefined);
    actions.writeRules(changed).catch(() => setNotice({ words: t('rules_not_saved') }));
  }

  /** From a click alone: the browser asks nobody else. Whatever it is told, the rule stays. */
  function changeAndAsk(changed: readonly Rule[]): void {
    change(changed);
    if (!mayAsk || !startsWatching(rules, changed)) return;
    void actions.allow('notifications').then((isAllowed) => {
      setNotice({ words: t(isAllowed ? 'rule_notify_on' : 'rule_notify_refused') });
    });
  }

  function leaveForm({ id }: Rule): void {
    next.current = { id, way: 'edit' };
    setEdited(undefined);
  }

  function remove(at: number): void {
    const neighbour = rules[at + 1] ?? rules[at - 1];
    next.current = { id: neighbour?.id, way: neighbour ? 'delete' : 'undo' };
    const after = rules.filter((_, place) => place !== at);
    change(after);
    setNotice({ words: t('rule_deleted'), onUndo: takingBack(rules, after) });
  }

  function takingBack(before: readonly Rule[], after: readonly Rule[]): (rules: readonly Rule[]) => void {
    return (rules) => {
      const changed = undoRules(rules, { before, after });
      const back = changed.find(({ id }) => !rules.some((rule) => rule.id === id)) ?? changed[0];
      next.current = back ? { id: back.id, way: 'delete' } : { id: undefined, way: 'from-file' };
      change(changed);
    };
  }

  function dropUnreadable(): void {
    next.current = { id: undefined, way: 'undo' };
    changeUnreadable([], { words: t('rules_unreadable_deleted'), onUndo: bringBack });
  }

  function bringBack(): void {
    next.current = { id: undefined, way: 'drop' };
    changeUnreadable(unreadable, undefined);
  }

  function changeUnreadable(changed: readonly unknown[], notice: Notice | undefined): void {
    setNotice(notice);
    actions.writeUnreadableRules(changed).catch(() => setNotice({ words: t('rules_not_saved') }));
  }

  function move(at: number, by: -1 | 1): void {
    const [rule, other] = [rules[at], rules[at + by]];
    if (!rule || !other) return;
    next.current = { id: rule.id, way: by === -1 ? 'up' : 'down' };
    change(rules.map((one) => (one === rule ? other : one === other ? rule : one)));
  }
}

function switched({ isOff, ...rule }: Rule): Rule {
  return isOff ? rule : { ...rule, isOff: true };
}

function remade({ id, isOff }: Rule, draft: RuleDraft): Rule {
  return { ...draft, id, ...(isOff && { isOff }) };
}
