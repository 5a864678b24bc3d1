import type { Observation } from '../domain/paper.ts';
import { thin } from '../domain/thin-observations.ts';
import type { Store } from './open-store.ts';

/**
 * Thins each paper's observations of the last 120 days; older ones were thinned when they were younger. Reads keys alone. What
 * `thin` keeps at the ends of that window merely goes a day later. Answers with how many went.
 */
export async function pruneObservations({ library }: Store, now: number): Promise<number> {
  const { observations } = library;
  return library.transaction('rw', observations, async () => {
    const keys = await observations
      .where('at')
      .between(now - WINDOW_MS, now, true, true)
      .limit(AT_A_TIME)
      .primaryKeys();
    const leaving = [...byPaper(keys).values()].flatMap((history) => {
      const kept = new Set(thin(history, now));
      return history.filter((observation) => !kept.has(observation));
    });
    await observations.bulkDelete(leaving.map(({ paperId, at }): [string, number] => [paperId, at]));
    return leaving.length;
  });
}

/** Long past the 60 days after which days become weeks. */
const WINDOW_MS = 120 * 24 * 3_600_000;
const AT_A_TIME = 50_000;

/** Thinning looks at times only, so the numbers stay on the disk and are blank here. */
function byPaper(keys: readonly [paperId: string, at: number][]): Map<string, Observation[]> {
  const histories = new Map<string, Observation[]>();
  for (const [paperId, at] of keys) {
    const history = histories.get(paperId) ?? [];
    history.push({ paperId, at, votes: 0 });
    histories.set(paperId, history);
  }
  return histories;
}
