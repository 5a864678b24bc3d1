import type { RuleInput } from '../../../src/domain/rules/matcher/matcher.ts';
import { type RuleReview, reviewRules } from '../../../src/domain/rules/review-rules.ts';
import type { Rule } from '../../../src/domain/rules/rule.ts';

/** What a review comes to, all its steps taken. */
export function reviewOf(rules: readonly Rule[], papers: readonly RuleInput[]): RuleReview {
  const steps = reviewRules(rules, papers);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
