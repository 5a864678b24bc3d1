import type { Unannounced } from '../domain/announcement.ts';
import { votesPerDay } from '../domain/momentum.ts';
import type { Rule } from '../domain/rules/rule.ts';
import { judgeBy } from '../domain/rules/verdict.ts';
import type { Store } from './open-store.ts';
import { readMarks } from './read-marks.ts';
import { readObservations } from './read-observations.ts';
import { readPapers } from './read-papers.ts';
import { readUnseen } from './read-unseen.ts';

/** The unseen papers that no notification has told of, with what the rules say of them: trending ones first, as their list has them. */
export async function readUnannounced(store: Store, rules: readonly Rule[], now: number): Promise<Unannounced[]> {
  const unseen = await readUnseen(store);
  const ids = [...new Set([...unseen.ids.trending, ...unseen.ids.newest])];
  const marks = await readMarks(store, ids);
  const untold = ids.filter((id) => marks.get(id)?.announcedAt === undefined);
  const [papers, histories] = await Promise.all([
    readPapers(store, untold),
    readObservations(store, untold, now - MOMENTUM_MS, now),
  ]);
  const judge = judgeBy(rules);
  return [...papers.values()].map((paper) => ({
    paper,
    verdict: judge({ paper, votesPerDay: votesPerDay(histories.get(paper.id) ?? [], now) }),
  }));
}

const MOMENTUM_MS = 2 * 24 * 3_600_000;
