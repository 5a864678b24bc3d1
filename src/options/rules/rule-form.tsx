import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import type { RuleInput } from '../../domain/rules/matcher/matcher.ts';
import { parseRules, TERMS_MAX } from '../../domain/rules/parse-rules.ts';
import { previewRule, type RulePreview } from '../../domain/rules/preview-rule.ts';
import { RULE_KINDS, type Rule, type RuleJoin, type RuleTest } from '../../domain/rules/rule.ts';
import type { RuleDraft } from '../../domain/rules/rule-in-address.ts';
import { isTextField, RuleTermFields, type WrittenTerm } from './rule-term-fields.tsx';
import { KIND_NAMES, matchWords, testWords } from './rule-words.ts';

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

/** Typing goes on meanwhile. */
const PREVIEW_AFTER_MS = 120;
const BLANK: WrittenTerm = { key: 0, join: 'or', by: 'keyword', value: '' };

/** Writes a rule, and shows what it would have matched before it is one. */
export function RuleForm({ draft, isNew, papers, asksWith, onSave, onCancel }: Props) {
  const [kind, setKind] = useState<Rule['kind']>(draft?.kind ?? 'watch');
  const [terms, setTerms] = useState<readonly WrittenTerm[]>(() => writtenIn(draft));
  const [preview, setPreview] = useState<RulePreview | undefined>(undefined);
  const first = useRef<HTMLSelectElement>(null);
  const inputs = useRef(new Map<number, HTMLInputElement>());
  const more = useRef<HTMLButtonElement>(null);
  const toFocus = useRef<number | undefined>(undefined);
  const hint = useId();
  const made = draftOf(kind, terms);
  const hintsOf = new Set(terms.filter(({ by }) => isTextField(by)).map(({ by }) => (by === 'id' ? 'id' : 'words')));

  useEffect(() => {
    // Once: a draft that is parsed anew, as after any change of any rule, must not take the focus from elsewhere.
    if (draft) (inputs.current.get(0) ?? first.current)?.focus();
  }, []);

  useEffect(() => {
    if (toFocus.current === undefined) return;
    inputs.current.get(toFocus.current)?.focus();
    toFocus.current = undefined;
  });

  useEffect(() => {
    const test = draftOf('watch', terms);
    if (!test || !papers) {
      setPreview(undefined);
      return;
    }
    const waiting = setTimeout(() => setPreview(previewRule(test, papers)), PREVIEW_AFTER_MS);
    return () => clearTimeout(waiting);
  }, [terms, papers]);

  function addTerm(): void {
    const key = Math.max(...terms.map((term) => term.key)) + 1;
    toFocus.current = key;
    setTerms([...terms, { ...BLANK, key, join: 'and' }]);
  }

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
        const [{ by } = BLANK] = terms;
        setTerms([{ ...BLANK, by }]);
        inputs.current.get(0)?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
      }}
    >
      {terms.map((term, at) => (
        <div key={term.key} class={at === 0 ? 'rule-fields' : 'rule-fields is-more'}>
          {at === 0 && (
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
          )}
          <RuleTermFields
            term={term}
            isFirst={at === 0}
            hint={hint}
            inputRef={(input) => {
              if (input) inputs.current.set(term.key, input);
              else inputs.current.delete(term.key);
            }}
            onChange={(changed) => setTerms(terms.map((one) => (one.key === term.key ? changed : one)))}
            onRemove={() => {
              setTerms(terms.filter((one) => one.key !== term.key));
              more.current?.focus();
            }}
          />
        </div>
      ))}
      <div class="rule-fields">
        <button type="submit" class="plain-button" disabled={!made}>
          {t(isNew ? 'rule_add' : 'rule_save')}
        </button>
        {onCancel && (
          <button type="button" class="plain-button" onClick={onCancel}>
            {t('rule_cancel')}
          </button>
        )}
        <button
          ref={more}
          type="button"
          class="link-button"
          aria-disabled={terms.length >= TERMS_MAX}
          onClick={() => terms.length < TERMS_MAX && addTerm()}
        >
          {t('rule_add_term')}
        </button>
      </div>
      {(hintsOf.size > 0 || terms.length > 1) && (
        <p id={hint}>
          {[
            hintsOf.has('words') && t('rule_hint'),
            hintsOf.has('id') && t('rule_hint_id'),
            terms.length > 2 && t('rule_terms_hint'),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      <p>
        {t(`rule_wins_${kind}`)}
        {asksWith(kind) && ` ${t('rule_asks')}`}
      </p>
      <div class="rule-preview" role="status">
        {made?.by === 'terms' && <p dir="auto">{testWords(made)}</p>}
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

function writtenIn(draft: RuleDraft | undefined): readonly WrittenTerm[] {
  if (!draft) return [BLANK];
  const tests: readonly (RuleTest & { readonly join?: RuleJoin })[] = draft.by === 'terms' ? draft.terms : [draft];
  return tests.map((test, key) => ({ key, join: test.join ?? 'or', by: test.by, value: writtenValue(test) }));
}

function writtenValue(test: RuleTest): string {
  if ('pattern' in test) return test.pattern;
  return 'atLeast' in test ? String(test.atLeast) : '';
}

/** Undefined while it is no rule yet: each of its terms has to be one. */
function draftOf(kind: Rule['kind'], written: readonly WrittenTerm[]): RuleDraft | undefined {
  const terms = written.map(({ join, by, value }) => ({ join, by, pattern: value.trim(), atLeast: Number(value) }));
  const [rule] = parseRules([{ id: 'draft', kind, ...(terms.length > 1 ? { by: 'terms', terms } : terms[0]) }]);
  if (!rule) return undefined;
  const { id: _, isOff: __, ...draft } = rule;
  return draft;
}
