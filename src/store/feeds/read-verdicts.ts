import { WEEK_MS } from '../../domain/durations.ts';
import { isSameValue } from '../../domain/is-same-value.ts';
import { votesPerDay } from '../../domain/momentum.ts';
import type { Paper } from '../../domain/paper.ts';
import { evaluateRules, type RuleVerdict } from '../../domain/rules/evaluate-rules.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { testsIn } from '../../domain/rules/terms.ts';
import { readObservations } from '../history/read-observations.ts';
import type { Store } from '../open-store.ts';

/** What the rules say of papers, by id; without rules nothing. How fast a paper rises is read only where a rule asks for it. */
export async function readVerdicts(
  store: Store,
  papers: readonly Paper[],
  { rules, now }: { readonly rules: readonly Rule[]; readonly now: number },
): Promise<ReadonlyMap<string, RuleVerdict>> {
  if (rules.every(({ isOff }) => isOff)) return new Map();
  const { judge, said } = judgeOf(rules, now);
  const unjudged = papers.filter((paper) => !said.has(paper));
  const asksForPace = rules.some((rule) => !rule.isOff && testsIn(rule).some(({ by }) => by === 'rising'));
  const ids = unjudged.map(({ id }) => id);
  const histories = asksForPace ? await readObservations(store, ids, now - WEEK_MS, now) : undefined;
  for (const paper of unjudged) {
    const history = histories?.get(paper.id);
    said.set(paper, judge({ paper, votesPerDay: history && votesPerDay(history, now) }));
  }
  return new Map(
    papers.flatMap((paper) => {
      const verdict = said.get(paper);
      return verdict ? [[paper.id, verdict] as const] : [];
    }),
  );
}

interface Judging {
  readonly rules: readonly Rule[];
  readonly judge: ReturnType<typeof evaluateRules>;
  /** What was said at this moment, since a list and what is New in it hold the same papers. */
  readonly at: number;
  readonly said: WeakMap<Paper, RuleVerdict>;
}

// Everybody asks again with every change of the database, and the rules stay the same, though they may be read anew.
let last: Judging | undefined;

function judgeOf(rules: readonly Rule[], at: number): Judging {
  const isSame = last !== undefined && isSameValue(last.rules, rules);
  if (last && isSame && last.at === at) return last;
  const judge = last && isSame ? last.judge : evaluateRules(rules);
  last = { rules, judge, at, said: new WeakMap() };
  return last;
}
