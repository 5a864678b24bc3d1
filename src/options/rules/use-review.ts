import { useEffect, useState } from 'preact/hooks';
import type { RuleInput } from '../../domain/rules/matcher/matcher.ts';
import { type RuleReview, reviewRules } from '../../domain/rules/review-rules.ts';
import type { Rule } from '../../domain/rules/rule.ts';

/** How long the page may wait for it at once. */
const SLICE_MS = 12;

/** What there is to say of the rules, worked out while the page goes on; what was said last stands meanwhile. */
export function useReview(
  rules: readonly Rule[] | undefined,
  papers: readonly RuleInput[] | undefined,
): RuleReview | undefined {
  const [review, setReview] = useState<RuleReview | undefined>(undefined);
  useEffect(() => {
    if (!rules || !papers) return;
    const steps = reviewRules(rules, papers);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const goOn = (): void => {
      const until = performance.now() + SLICE_MS;
      while (performance.now() < until) {
        const step = steps.next();
        if (step.done) {
          setReview(step.value);
          return;
        }
      }
      waiting = setTimeout(goOn);
    };
    goOn();
    return () => clearTimeout(waiting);
  }, [rules, papers]);
  return review;
}
