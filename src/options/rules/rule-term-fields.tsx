import type { Ref } from 'preact';
import { t } from '../../browser/i18n.ts';
import { PATTERN_FIELDS, RULE_JOINS, type RuleJoin, type RuleTest } from '../../domain/rules/rule.ts';
import { BY_NAMES, JOIN_NAMES } from './rule-words.ts';

/** A term as it is being written: nothing need be readable yet. */
export interface WrittenTerm {
  /** Tells the lines apart while some come and go. */
  readonly key: number;
  readonly join: RuleJoin;
  readonly by: RuleTest['by'];
  readonly value: string;
}

interface Props {
  readonly term: WrittenTerm;
  readonly isFirst: boolean;
  /** What explains how words are written. */
  readonly hint: string;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onChange: (term: WrittenTerm) => void;
  readonly onRemove: () => void;
}

const FIELDS = Object.keys(BY_NAMES) as RuleTest['by'][];

/** Whether a term is told in words. */
export function isTextField(by: RuleTest['by']): boolean {
  return PATTERN_FIELDS.some((field) => field === by);
}

/** One thing that a rule looks at; from the second on with how it is joined to those before, and the way to be rid of it. */
export function RuleTermFields({ term, isFirst, hint, inputRef, onChange, onRemove }: Props) {
  const { by, value } = term;
  const field = {
    ref: inputRef,
    value,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) =>
      onChange({ ...term, value: event.currentTarget.value }),
  };
  return (
    <>
      {!isFirst && (
        <select
          aria-label={t('rule_join')}
          value={term.join}
          onChange={(event) => onChange({ ...term, join: event.currentTarget.value as RuleJoin })}
        >
          {RULE_JOINS.map((one) => (
            <option key={one} value={one}>
              {t(JOIN_NAMES[one])}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={t('rule_by')}
        value={by}
        onChange={(event) => onChange({ ...term, by: event.currentTarget.value as RuleTest['by'] })}
      >
        {FIELDS.map((one) => (
          <option key={one} value={one}>
            {t(BY_NAMES[one])}
          </option>
        ))}
      </select>
      {isTextField(by) && (
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
      {!isTextField(by) && by !== 'code' && (
        <input {...field} type="number" aria-label={t('rule_least')} min={0} step="any" />
      )}
      {!isFirst && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('rule_remove_term')}
          title={t('rule_remove_term')}
          onClick={onRemove}
        >
          <svg width={16} height={16} viewBox="0 0 18 18" aria-hidden="true">
            <path d="m5 5 8 8m0-8-8 8" />
          </svg>
        </button>
      )}
    </>
  );
}
