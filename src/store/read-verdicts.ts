import { votesPerDay } from '../domain/momentum.ts';
import type { Paper } from '../domain/paper.ts';
import type { Rule } from '../domain/rules/rule.ts';
import { judgeBy, type Verdict } from '../domain/rules/verdict.ts';
import type { Store } from './open-store.ts';
import { readObservations } from './read-observations.ts';

/** What the rules say of papers, by id; without rules nothing. How fast a paper rises is read only where a rule asks for it. */
export async function readVerdicts(
  store: Store,
  papers: readonly Paper[],
  { rules, now }: { readonly rules: readonly Rule[]; readonly now: number },
): Promise<ReadonlyMap<string, Verdict>> {
  if (rules.every(({ isOff }) => isOff)) return new Map();
  const judge = judgeOf(rules);
  const asksForPace = rules.some(({ by, isOff }) => by === 'rising' && !isOff);
  const ids = papers.map(({ id }) => id);
  const histories = asksForPace ? await readObservations(store, ids, now - WEEK_MS, now) : undefined;
  return new Map(
    papers.map((paper) => {
      const history = histories?.get(paper.id);
      return [paper.id, judge({ paper, votesPerDay: history && votesPerDay(history, now) })];
    }),
  );
}

const WEEK_MS = 7 * 24 * 3_600_000;

type Judge = ReturnType<typeof judgeBy>;

// A page asks again with every change of the database, and its rules stay the same.
const judges = new WeakMap<readonly Rule[], Judge>();

function judgeOf(rules: readonly Rule[]): Judge {
  const known = judges.get(rules);
  if (known) return known;
  const judge = judgeBy(rules);
  judges.set(rules, judge);
  return judge;
}
