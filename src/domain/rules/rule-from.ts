import type { PatternField, Rule, RuleKind } from './rule.ts';

/** Somebody or something of a paper that a rule can be made from. */
export interface RuleSubject {
  readonly by: Exclude<PatternField, 'id'>;
  readonly value: string;
}

/** A rule about an author, organisation, submitter or keyword, as a paper names it. */
export function ruleFrom(kind: RuleKind, { by, value }: RuleSubject, id: string): Rule {
  return { id, kind, by, pattern: value.trim() };
}

/** "large language models (LLMs)" as most papers say it: without the short form in brackets behind it. */
export function withoutShortForm(keyword: string): string {
  return keyword.replace(/(\S)\s*\([^()]*\)\s*$/, '$1');
}

/** Whether a rule is about just this, whatever it then does. */
export function isAbout(rule: Rule, { by, value }: RuleSubject): boolean {
  return rule.by === by && fold(rule.pattern) === fold(value);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
