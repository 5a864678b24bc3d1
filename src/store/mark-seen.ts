import { POLLED_FEEDS } from '../domain/feed.ts';
import type { Mark } from '../domain/mark.ts';
import { seeMark } from '../domain/newness.ts';
import type { Store } from './open-store.ts';

/** What `markSeen` changed: each mark's seen times before and after, for `unmarkSeen`. */
export type SeenBefore = readonly {
  readonly id: string;
  readonly before: Mark['seenAt'];
  readonly after: Mark['seenAt'];
}[];

/** Marks papers as seen wherever they are listed; 'all' is every paper that a polled list names now. Answers with the way back. */
export async function markSeen(store: Store, ids: readonly string[] | 'all', now: number): Promise<SeenBefore> {
  const wanted = ids === 'all' ? await readListedIds(store) : [...new Set(ids)];
  const { library } = store;
  return library.transaction('rw', library.marks, async () => {
    const changed: Mark[] = [];
    const undo: { id: string; before: Mark['seenAt']; after: Mark['seenAt'] }[] = [];
    for (const mark of await library.marks.bulkGet(wanted)) {
      if (!mark) continue;
      const seen = seeMark(mark, now);
      if (seen === mark) continue;
      changed.push(seen);
      undo.push({ id: mark.id, before: mark.seenAt, after: seen.seenAt });
    }
    await library.marks.bulkPut(changed);
    return undo;
  });
}

/** Takes a `markSeen` back; what has changed again since then (a later look, another list) stays. */
export async function unmarkSeen({ library }: Store, undo: SeenBefore): Promise<void> {
  await library.transaction('rw', library.marks, async () => {
    const marks = await library.marks.bulkGet(undo.map(({ id }) => id));
    const restored = undo.flatMap(({ before, after }, index): Mark[] => {
      const mark = marks[index];
      if (!mark) return [];
      const seenAt = { ...mark.seenAt };
      for (const feed of POLLED_FEEDS) {
        if (before[feed] === after[feed] || seenAt[feed] !== after[feed]) continue;
        if (before[feed] === undefined) delete seenAt[feed];
        else seenAt[feed] = before[feed];
      }
      return [{ ...mark, seenAt }];
    });
    await library.marks.bulkPut(restored);
  });
}

async function readListedIds({ cache }: Store): Promise<string[]> {
  const feeds = await cache.feeds.bulkGet([...POLLED_FEEDS]);
  return [...new Set(feeds.flatMap((feed) => feed?.ids ?? []))];
}
