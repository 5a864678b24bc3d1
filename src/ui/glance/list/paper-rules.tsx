import { t } from '../../../browser/i18n.ts';
import { type RuleSubject, withoutShortForm } from '../../../domain/rules/rule-from.ts';
import { isRuled } from '../../../domain/rules/toggle-rule.ts';
import type { GlanceActions, OpenDetails } from '../model.ts';

const MOST_AUTHORS = 30;

/** Rules in one click: who and what of this paper to watch for, or to see no more of. */
export function PaperRules({ details, onRule }: { details: OpenDetails; onRule: GlanceActions['toggleRule'] }) {
  const { organisation, submitter, authors, keywords, rules } = details;
  const all = [
    ...subjects('organisation', organisation ? [organisation] : []),
    ...subjects('author', authors.slice(0, MOST_AUTHORS)),
    ...subjects('submitter', submitter ? [submitter] : []),
    ...subjects('keyword', keywords.map(withoutShortForm)),
  ];
  if (all.length === 0) return null;
  return (
    <details class="paper-rules">
      <summary>{t('paper_rules')}</summary>
      <Subjects subjects={all} rules={rules} onRule={onRule} />
      <p>{t('paper_rules_wins')}</p>
    </details>
  );
}

/** No rule is longer. */
const PATTERN_LENGTH = 200;

function subjects(by: RuleSubject['by'], values: readonly string[]): RuleSubject[] {
  return [...new Set(values)]
    .filter((value) => value.trim() !== '' && value.length <= PATTERN_LENGTH)
    .map((value) => ({ by, value }));
}

function Subjects(props: {
  subjects: readonly RuleSubject[];
  rules: OpenDetails['rules'];
  onRule: GlanceActions['toggleRule'];
}) {
  return (
    <ul>
      {props.subjects.map((about) => (
        <li key={`${about.by} ${about.value}`}>
          <span class="rule-subject" lang="en">
            <span lang={t('language')}>{t(`rule_by_${about.by}`)}</span> <b dir="auto">{about.value}</b>
          </span>
          {(['watch', 'mute'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              class="chip"
              aria-label={t(`button_${kind}_${about.by}`, about.value)}
              title={t(`button_${kind}_${about.by}`, about.value)}
              aria-pressed={isRuled(props.rules, kind, about)}
              onClick={() => props.onRule(kind, about)}
            >
              {t(`button_${kind}`)}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
