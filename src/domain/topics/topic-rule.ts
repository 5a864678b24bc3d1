import type { Rule, RuleTerm } from '../rules/rule.ts';
import { testsIn } from '../rules/terms.ts';

/** The rules with one that watches a topic in the ways it is written, or without it where they had it. A new one stands at the front. */
export function toggleTopicRule(rules: readonly Rule[], forms: readonly string[], id: string): readonly Rule[] {
  const others = rules.filter((rule) => !isTopicRule(rule, forms));
  return watchesTopic(rules, forms) ? others : [topicRule(forms, id), ...others];
}

/** Whether a rule that is switched on watches just this. */
export function watchesTopic(rules: readonly Rule[], forms: readonly string[]): boolean {
  return rules.some((rule) => !rule.isOff && isTopicRule(rule, forms));
}

function topicRule(forms: readonly string[], id: string): Rule {
  const [first = '', ...others] = distinctForms(forms);
  const keyword = (pattern: string) => ({ by: 'keyword', pattern }) as const;
  if (others.length === 0) return { id, kind: 'watch', ...keyword(first) };
  const terms = [first, ...others].map((form): RuleTerm => ({ join: 'or', ...keyword(form) }));
  return { id, kind: 'watch', by: 'terms', terms };
}

function isTopicRule(rule: Rule, forms: readonly string[]): boolean {
  if (rule.kind !== 'watch') return false;
  const patterns = testsIn(rule).map((test) => (test.by === 'keyword' ? foldForm(test.pattern) : undefined));
  const wanted = new Set(distinctForms(forms).map(foldForm));
  const isPlain = rule.by !== 'terms' || rule.terms.every(({ join }) => join === 'or');
  return isPlain && patterns.length === wanted.size && patterns.every((one) => one !== undefined && wanted.has(one));
}

/** Those that a rule tells apart: neither case nor hyphens matter to it. */
function distinctForms(forms: readonly string[]): readonly string[] {
  return [...new Map([...forms].reverse().map((form) => [foldForm(form), form])).values()].reverse();
}

function foldForm(form: string): string {
  return form
    .toLowerCase()
    .replace(/[\s\-‐‑]+/g, ' ')
    .trim();
}
