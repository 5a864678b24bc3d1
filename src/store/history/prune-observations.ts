import { DAY_MS } from '../../domain/durations.ts';
import type { Observation } from '../../domain/paper.ts';
import { thin } from '../../domain/thin-observations.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/**
 * Thins each paper's observations of the last 120 days; older ones were thinned when they were younger. Reads keys alone. What
 * `thin` keeps because it stands at an end of that window, not of the history, goes a little later. Answers with how many went.
 */
export async function pruneObservations(store: Store, now: number): Promise<number> {
  const library = libraryOf(store);
  const { observations } = library;
  return library.transaction('rw', observations, async () => {
    const keys = await observations
      .where('at')
      .between(now - WINDOW_MS, now, true, true)
      .limit(AT_A_TIME)
      .primaryKeys();
    const histories = byPaper(keys);
    const leaving = [...histories.values()].flatMap((history) => {
      const kept = new Set(thin(history, now));
      return history.filter((observation) => !kept.has(observation));
    });
    const doubtful = [...histories.values()].flatMap((history) => firstToGo(history, now));
    const earlier = await Promise.all(doubtful.map((first) => hasEarlier(first)));
    leaving.push(...doubtful.filter((_, index) => earlier[index]));
    await observations.bulkDelete(leaving.map(({ paperId, at }): [string, number] => [paperId, at]));
    return leaving.length;
  });

  async function hasEarlier({ paperId, at }: Observation): Promise<boolean> {
    const keysBefore = observations.where('[paperId+at]').between([paperId, 0], [paperId, at], true, false);
    return (await keysBefore.limit(1).count()) > 0;
  }
}

/** Long past the 60 days after which days become weeks. */
const WINDOW_MS = 120 * DAY_MS;
/** Asking what came before the window costs a query a paper, so it is put off until the window is about to leave it behind. */
const ASKED_AFTER_MS = 90 * DAY_MS;
const AT_A_TIME = 50_000;

/** The first one in the window, when it stays only because nothing comes before it: whether that is so has to be asked. */
function firstToGo(history: readonly Observation[], now: number): readonly Observation[] {
  const [first] = history;
  if (!first || first.at > now - ASKED_AFTER_MS) return [];
  return thin([{ ...first, at: Number.NEGATIVE_INFINITY }, ...history], now).includes(first) ? [] : [first];
}

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
