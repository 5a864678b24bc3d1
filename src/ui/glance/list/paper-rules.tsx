import { t } from '../../../browser/i18n.ts';
import { type RuleSubject, withoutShortForm } from '../../../domain/rules/rule-from.ts';
import { isRuled } from '../../../domain/rules/toggle-rule.ts';
import type { GlanceActions, OpenDetails } from '../model.ts';

const FIRST_AUTHORS = 1;
const FIRST_KEYWORDS = 3;
const MOST_AUTHORS = 30;

/** Rules in one click: who and what of this paper to watch for, or to see no more of. */
export function PaperRules({ details, onRule }: { details: OpenDetails; onRule: GlanceActions['toggleRule'] }) {
  const { organisation, submitter } = details;
  const authors = subjects('author', details.authors.slice(0, MOST_AUTHORS));
  const keywords = subjects('keyword', details.keywords.map(withoutShortForm));
  const first = [
    ...subjects('organisation', organisation ? [organisation] : []),
    ...authors.slice(0, FIRST_AUTHORS),
    ...subjects('submitter', submitter ? [submitter] : []),
    ...keywords.slice(0, FIRST_KEYWORDS),
  ];
  const rest = [...authors.slice(FIRST_AUTHORS), ...keywords.slice(FIRST_KEYWORDS)];
  if (first.length === 0) return null;
  return (
    <section class="paper-rules" aria-label={t('paper_rules')}>
      <Subjects subjects={first} rules={details.rules} onRule={onRule} />
      <p>{t('paper_rules_wins')}</p>
      {rest.length > 0 && (
        <details>
          <summary>{t('paper_rules_more')}</summary>
          <Subjects subjects={rest} rules={details.rules} onRule={onRule} />
        </details>
      )}
    </section>
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
