import type { Paper } from '../paper.ts';
import { type RuleInput, ruleMatcher } from './matcher/matcher.ts';
import type { RuleCondition } from './rule.ts';

/** What a rule would have matched. */
export interface RulePreview {
  readonly matches: number;
  readonly of: number;
  /** The first of them. */
  readonly examples: readonly Paper[];
}

const EXAMPLES = 5;

/** How many of these papers a test matches, before anybody has made it a rule. */
export function previewRule(test: RuleCondition, papers: readonly RuleInput[]): RulePreview {
  const matching = ruleMatcher([{ id: '', kind: 'watch', ...test }]);
  const matched = papers.filter((judged) => matching(judged).length > 0);
  return { matches: matched.length, of: papers.length, examples: matched.slice(0, EXAMPLES).map(({ paper }) => paper) };
}
