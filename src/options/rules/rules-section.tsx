import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { say } from '../../browser/words.ts';
import { reviewRules } from '../../domain/rules/review-rules.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { type RuleDraft, ruleInAddress } from '../../domain/rules/rule-in-address.ts';
import { undoRules } from '../../domain/rules/undo-rules.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleLine } from './rule-line.tsx';
import { RulesFileButtons } from './rules-file-buttons.tsx';
import { useRecentPapers, useRules } from './use-rules.ts';

interface Notice {
  readonly words: string;
  /** What can be taken back. */
  readonly undo?: { readonly before: readonly Rule[]; readonly after: readonly Rule[] };
}

/** The person's rules: in order, with what each matches; written, tried, moved, switched off, taken out and in. */
export function RulesSection({ onSaved }: { readonly onSaved: () => void }) {
  const [rules, keep] = useRules();
  const papers = useRecentPapers();
  const [edited, setEdited] = useState<string | undefined>(undefined);
  const [proposed] = useState(() => ruleInAddress(location.hash));
  const [notice, setNotice] = useState<Notice | undefined>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<{ readonly id: string | undefined; readonly way: string } | undefined>(undefined);
  const review = useMemo(() => (rules && papers ? reviewRules(rules, papers) : undefined), [rules, papers]);

  useLayoutEffect(() => {
    // The button that moved a rule goes with it, and what goes away hands the focus on.
    if (!next.current) return;
    const { id, way } = next.current;
    const line = [...(list.current?.children ?? [])].find((item) => item.getAttribute('data-rule') === id);
    const place = id === undefined ? list.current?.parentElement : line;
    const button = place?.querySelector<HTMLElement>(`[data-way="${way}"]`);
    if (!button) return;
    next.current = undefined;
    button.focus();
  });

  if (!rules) return null;
  return (
    <>
      <p class="setting">{say('rules_note')}</p>
      {rules.length === 0 && <p>{say('rules_none')}</p>}
      <ol class="rules" ref={list}>
        {rules.map((rule, at) => (
          <li key={rule.id} data-rule={rule.id}>
            {edited === rule.id ? (
              <RuleForm
                draft={rule}
                isNew={false}
                papers={papers}
                onSave={(draft) => {
                  leaveForm(rule);
                  change(rules.map((one) => (one === rule ? remade(rule, draft) : one)));
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
                onSwitch={() => change(rules.map((one) => (one === rule ? switched(rule) : one)))}
                onEdit={() => setEdited(rule.id)}
                onDelete={() => remove(at)}
              />
            )}
          </li>
        ))}
      </ol>
      <div class="rules-notice" role="status">
        {notice && (
          <p>
            {notice.words}{' '}
            {notice.undo && (
              <button
                type="button"
                class="word-button"
                data-way="undo"
                onClick={() => takeBack(notice.undo ? undoRules(rules, notice.undo) : rules)}
              >
                {say('button_undo')}
              </button>
            )}
          </p>
        )}
      </div>
      <div class="setting">
        <h3>{say('rule_new')}</h3>
        <RuleForm
          draft={proposed}
          isNew
          papers={papers}
          onSave={(draft) => change([...rules, { ...draft, id: crypto.randomUUID() }])}
        />
      </div>
      <RulesFileButtons
        rules={rules}
        onMerged={(merged, words) => {
          change(merged);
          setNotice({ words, ...(merged.length > rules.length && { undo: { before: rules, after: merged } }) });
        }}
        onRefused={(words) => setNotice({ words })}
      />
    </>
  );

  function change(changed: readonly Rule[]): void {
    setNotice(undefined);
    void keep(changed).then(onSaved, () => setNotice({ words: say('rules_not_saved') }));
  }

  function leaveForm({ id }: Rule): void {
    next.current = { id, way: 'edit' };
    setEdited(undefined);
  }

  function remove(at: number): void {
    if (!rules) return;
    const neighbour = rules[at + 1] ?? rules[at - 1];
    next.current = { id: neighbour?.id, way: neighbour ? 'delete' : 'undo' };
    const after = rules.filter((_, place) => place !== at);
    change(after);
    setNotice({ words: say('rule_deleted'), undo: { before: rules, after } });
  }

  function takeBack(changed: readonly Rule[]): void {
    const back = changed.find(({ id }) => !rules?.some((rule) => rule.id === id)) ?? changed[0];
    if (back) next.current = { id: back.id, way: 'delete' };
    change(changed);
  }

  function move(at: number, by: -1 | 1): void {
    const [rule, other] = [rules?.[at], rules?.[at + by]];
    if (!rules || !rule || !other) return;
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
