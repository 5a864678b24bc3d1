import { say, type WordKey } from '../../browser/words.ts';
import type { Finding } from '../../domain/rules/review-rules.ts';
import type { Rule, RuleTest } from '../../domain/rules/rule.ts';
import { ruleWords as shortWords } from '../../ui/rule-words.ts';

/** "Author “Ada Lovelace”", "50+ votes". */
export function testWords(test: RuleTest): string {
  return 'pattern' in test ? say('rule_about', say(BY_NAMES[test.by]), test.pattern) : shortWords(test);
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
} as const satisfies Record<Rule['by'], WordKey>;

export const KIND_NAMES = {
  watch: 'rule_kind_watch',
  mute: 'rule_kind_mute',
  boost: 'rule_kind_boost',
} as const satisfies Record<Rule['kind'], WordKey>;

/** How many papers of the last 30 days, in whole numbers. */
export function matchWords(matches: number, of: number): string {
  const all = whole(of);
  return matches === 0 ? say('rule_matches_none', all) : say('rule_matches', whole(matches), all);
}

function whole(count: number): string {
  return new Intl.NumberFormat(document.documentElement.lang || undefined).format(count);
}

/** What is odd about a rule; "matches none" is said by its count already. */
export function findingWords(finding: Finding): string {
  switch (finding.is) {
    case 'duplicate':
      return say('rule_finding_duplicate');
    case 'contradiction':
      return say('rule_finding_contradiction', ruleWords(finding.of));
    case 'covered':
      return say('rule_finding_covered', ruleWords(finding.by));
    case 'outranked':
      return say('rule_finding_outranked', ruleWords(finding.by));
    case 'muted':
      return say('rule_finding_muted', ruleWords(finding.by));
    case 'all-muted':
      return say('rule_finding_all_muted', ruleWords(finding.by));
    case 'matches-none':
      return '';
    case 'matches-nearly-all':
      return say('rule_finding_nearly_all');
  }
}

export function ruleWords(rule: Rule): string {
  return say('rule_line', say(KIND_NAMES[rule.kind]), testWords(rule));
}
