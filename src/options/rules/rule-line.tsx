import { t } from '../../browser/i18n.ts';
import type { RuleFinding } from '../../domain/rules/review-rules.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { findingWords, KIND_NAMES, matchWords, ruleSentence, testWords } from './rule-words.ts';

interface Props {
  readonly rule: Rule;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Undefined until the papers are read. */
  readonly matches: number | undefined;
  readonly of: number;
  readonly finding: RuleFinding | undefined;
  readonly onMove: (by: -1 | 1) => void;
  readonly onSwitch: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One rule: what it says, what it matches, and what is odd about it. */
export function RuleLine({ rule, matches, of, finding, ...props }: Props) {
  const words = ruleSentence(rule);
  return (
    <div class={rule.isOff ? 'rule-line is-off' : 'rule-line'}>
      <input
        type="checkbox"
        checked={!rule.isOff}
        aria-label={t('rule_is_on', words)}
        onChange={() => props.onSwitch()}
      />
      <div class="rule-says">
        <p class="rule-what">
          <b>{t(KIND_NAMES[rule.kind])}</b> <span dir="auto">{testWords(rule)}</span>
        </p>
        {matches !== undefined && (
          <p class={finding?.is === 'matches-none' ? 'rule-finding' : undefined}>{matchWords(matches, of)}</p>
        )}
        {finding && finding.is !== 'matches-none' && <p class="rule-finding">{findingWords(finding)}</p>}
      </div>
      <div class="rule-buttons">
        {(['up', 'down'] as const).map((way) => (
          <button
            key={way}
            type="button"
            class="icon-button"
            data-action={way}
            aria-label={t(way === 'up' ? 'rule_up' : 'rule_down', words)}
            title={t(way === 'up' ? 'rule_up_hint' : 'rule_down_hint')}
            aria-disabled={way === 'up' ? props.isFirst : props.isLast}
            onClick={() => props.onMove(way === 'up' ? -1 : 1)}
          >
            <svg width={16} height={16} viewBox="0 0 18 18" aria-hidden="true">
              <path d={way === 'up' ? 'm5 11 4-4 4 4' : 'm5 7 4 4 4-4'} />
            </svg>
          </button>
        ))}
        <button
          type="button"
          class="link-button"
          data-action="edit"
          aria-label={t('rule_edit_it', words)}
          onClick={props.onEdit}
        >
          {t('button_edit')}
        </button>
        <button
          type="button"
          class="link-button"
          data-action="delete"
          aria-label={t('rule_delete_it', words)}
          onClick={props.onDelete}
        >
          {t('rule_delete')}
        </button>
      </div>
    </div>
  );
}
