import { t, type WordKey } from '../../browser/i18n.ts';
import type { RuleFinding } from '../../domain/rules/review-rules.ts';
import type { Rule, RuleCondition, RuleJoin, RuleTest } from '../../domain/rules/rule.ts';
import { groupsOfTerms } from '../../domain/rules/terms.ts';
import { ruleWords as shortWords } from '../../ui/rule-words.ts';

/** "Author “Ada Lovelace”", "50+ votes"; of several terms "(a and b) or c", with brackets where they are needed. */
export function testWords(condition: RuleCondition): string {
  if (condition.by !== 'terms') return termWords(condition);
  const groups = groupsOfTerms(condition.terms);
  const words = groups.map((group) => {
    const said = group.map(termWords).reduce((before, next, at) => t(JOINED[group[at]?.join ?? 'and'], before, next));
    return group.length > 1 && groups.length > 1 ? `(${said})` : said;
  });
  return words.reduce((before, next) => t(JOINED.or, before, next));
}

const JOINED = { and: 'rule_and', or: 'rule_or', not: 'rule_not' } as const satisfies Record<RuleJoin, WordKey>;

export const JOIN_NAMES = {
  and: 'rule_join_and',
  or: 'rule_join_or',
  not: 'rule_join_not',
} as const satisfies Record<RuleJoin, WordKey>;

function termWords(test: RuleTest): string {
  return 'pattern' in test ? t('rule_about', t(BY_NAMES[test.by]), test.pattern) : shortWords(test);
}

export const BY_NAMES = {
  keyword: 'rule_by_keyword',
  author: 'rule_by_author',
  organisation: 'rule_by_organisation',
  submitter: 'rule_by_submitter',
  id: 'rule_by_id',
  votes: 'rule_by_votes',
  stars: 'rule_by_stars',
  rising: 'rule_by_rising',
  code: 'rule_has_code',
} as const satisfies Record<RuleTest['by'], WordKey>;

export const KIND_NAMES = {
  watch: 'rule_kind_watch',
  mute: 'rule_kind_mute',
  boost: 'rule_kind_boost',
} as const satisfies Record<Rule['kind'], WordKey>;

/** How many papers of the last 30 days, in whole numbers. */
export function matchWords(matches: number, of: number): string {
  const all = whole(of);
  return matches === 0 ? t('rule_matches_none', all) : t('rule_matches', whole(matches), all);
}

function whole(count: number): string {
  return new Intl.NumberFormat(document.documentElement.lang || undefined).format(count);
}

/** What is odd about a rule; "matches none" is said by its count already. */
export function findingWords(finding: RuleFinding): string {
  switch (finding.is) {
    case 'duplicate':
      return t('rule_finding_duplicate');
    case 'contradiction':
      return t('rule_finding_contradiction', ruleSentence(finding.of));
    case 'covered':
      return t('rule_finding_covered', ruleSentence(finding.by));
    case 'outranked':
      return t('rule_finding_outranked', ruleSentence(finding.by));
    case 'muted':
      return t('rule_finding_muted', ruleSentence(finding.by));
    case 'all-muted':
      return t('rule_finding_all_muted', ruleSentence(finding.by));
    case 'matches-none':
      return '';
    case 'matches-nearly-all':
      return t('rule_finding_nearly_all');
  }
}

export function ruleSentence(rule: Rule): string {
  return t('rule_line', t(KIND_NAMES[rule.kind]), testWords(rule));
}
