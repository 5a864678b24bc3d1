import type { Judged } from '../../../src/domain/rules/matcher.ts';
import { type Review, reviewRules } from '../../../src/domain/rules/review-rules.ts';
import type { Rule } from '../../../src/domain/rules/rule.ts';

/** What a review comes to, all its steps taken. */
export function reviewOf(rules: readonly Rule[], papers: readonly Judged[]): Review {
  const steps = reviewRules(rules, papers);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
