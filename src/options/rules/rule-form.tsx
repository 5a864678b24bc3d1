import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import type { RuleInput } from '../../domain/rules/matcher/matcher.ts';
import { parseRules } from '../../domain/rules/parse-rules.ts';
import { previewRule, type RulePreview } from '../../domain/rules/preview-rule.ts';
import { PATTERN_FIELDS, RULE_KINDS, type Rule } from '../../domain/rules/rule.ts';
import type { RuleDraft } from '../../domain/rules/rule-in-address.ts';
import { BY_NAMES, KIND_NAMES, matchWords } from './rule-words.ts';

interface Props {
  /** What it starts with: a rule that is changed, or one that another page has proposed. */
  readonly draft?: RuleDraft | undefined;
  readonly isNew: boolean;
  readonly papers: readonly RuleInput[] | undefined;
  /** Whether the browser will be asked to allow notifications once a rule of this kind is saved. */
  readonly asksWith: (kind: Rule['kind']) => boolean;
  readonly onSave: (draft: RuleDraft) => void;
  readonly onCancel?: () => void;
}

const FIELDS = Object.keys(BY_NAMES) as Rule['by'][];
/** Typing goes on meanwhile. */
const PREVIEW_AFTER_MS = 120;

/** Writes a rule, and shows what it would have matched before it is one. */
export function RuleForm({ draft, isNew, papers, asksWith, onSave, onCancel }: Props) {
  const [kind, setKind] = useState<Rule['kind']>(draft?.kind ?? 'watch');
  const [by, setBy] = useState<Rule['by']>(draft?.by ?? 'keyword');
  const [value, setValue] = useState(writtenIn(draft));
  const [preview, setPreview] = useState<RulePreview | undefined>(undefined);
  const first = useRef<HTMLSelectElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const made = draftOf(kind, by, value);
  const isText = PATTERN_FIELDS.some((field) => field === by);

  const field = {
    ref: input,
    value,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => setValue(event.currentTarget.value),
  };

  useEffect(() => {
    // Once: a draft that is parsed anew, as after any change of any rule, must not take the focus from elsewhere.
    if (draft) (input.current ?? first.current)?.focus();
  }, []);

  useEffect(() => {
    const test = draftOf('watch', by, value);
    if (!test || !papers) {
      setPreview(undefined);
      return;
    }
    const waiting = setTimeout(() => setPreview(previewRule(test, papers)), PREVIEW_AFTER_MS);
    return () => clearTimeout(waiting);
  }, [by, value, papers]);

  return (
    <form
      class="rule-form"
      aria-label={t(isNew ? 'rule_new' : 'rule_change')}
      // A number the browser finds odd, as half a vote a day, has been tried below and works.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!made) return;
        onSave(made);
        if (!isNew) return;
        setValue('');
        input.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
      }}
    >
      <div class="rule-fields">
        <select
          ref={first}
          aria-label={t('rule_kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Rule['kind'])}
        >
          {RULE_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(KIND_NAMES[one])}
            </option>
          ))}
        </select>
        <select
          aria-label={t('rule_by')}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value as Rule['by'])}
        >
          {FIELDS.map((one) => (
            <option key={one} value={one}>
              {t(BY_NAMES[one])}
            </option>
          ))}
        </select>
        {isText && (
          <input
            {...field}
            type="text"
            dir="auto"
            aria-label={t('rule_value')}
            aria-describedby={hint}
            maxLength={200}
            spellcheck={false}
            autocomplete="off"
          />
        )}
        {!isText && by !== 'code' && <input {...field} type="number" aria-label={t('rule_least')} min={0} step="any" />}
        <button type="submit" class="plain-button" disabled={!made}>
          {t(isNew ? 'rule_add' : 'rule_save')}
        </button>
        {onCancel && (
          <button type="button" class="plain-button" onClick={onCancel}>
            {t('rule_cancel')}
          </button>
        )}
      </div>
      {isText && <p id={hint}>{t(by === 'id' ? 'rule_hint_id' : 'rule_hint')}</p>}
      <p>
        {t(`rule_wins_${kind}`)}
        {asksWith(kind) && ` ${t('rule_asks')}`}
      </p>
      <div class="rule-preview" role="status">
        {made && papers?.length === 0 && <p>{t('rule_papers_waiting')}</p>}
        {made && preview && preview.of > 0 && <p>{matchWords(preview.matches, preview.of)}</p>}
        {made && preview && preview.examples.length > 0 && (
          <ul aria-label={t('rule_examples')}>
            {preview.examples.map(({ id, title }) => (
              <li key={id} dir="auto" lang="en">
                {latexToText(title)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </form>
  );
}

function writtenIn(draft: RuleDraft | undefined): string {
  if (!draft) return '';
  if ('pattern' in draft) return draft.pattern;
  return 'atLeast' in draft ? String(draft.atLeast) : '';
}

/** Undefined while it is no rule yet. */
function draftOf(kind: Rule['kind'], by: Rule['by'], value: string): RuleDraft | undefined {
  const [rule] = parseRules([{ id: 'draft', kind, by, pattern: value.trim(), atLeast: Number(value) }]);
  if (!rule) return undefined;
  const { id: _, isOff: __, ...draft } = rule;
  return draft;
}
