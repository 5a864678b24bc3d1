import { POLLED_FEEDS } from '../domain/feed.ts';
import type { Mark } from '../domain/mark.ts';
import type { SeenBefore } from './mark-seen.ts';
import type { Store } from './open-store.ts';

/**
 * "Mark seen up to here": papers that were not yet seen, or were since the labels of this glance began, count as seen before
 * it, so that they carry "New" no longer. Answers with the way back, for `unmarkSeen`.
 */
export async function endLabels(
  { library }: Store,
  ids: readonly string[],
  labelsSince: number,
  now: number,
): Promise<SeenBefore> {
  return library.transaction('rw', library.marks, async () => {
    const marks = (await library.marks.bulkGet([...ids])).filter((mark) => mark !== undefined);
    const changed = marks.flatMap((mark) => {
      const seenAt = seenBefore(mark, labelsSince);
      return seenAt ? [{ mark, seenAt }] : [];
    });
    await library.marks.bulkPut(changed.map(({ mark, seenAt }) => ({ ...mark, seenAt, touchedAt: now })));
    return changed.map(({ mark, seenAt }) => ({ id: mark.id, before: mark.seenAt, after: seenAt }));
  });
}

function seenBefore(mark: Mark, labelsSince: number): Mark['seenAt'] | undefined {
  const labelled = POLLED_FEEDS.filter((feed) => {
    const seenAt = mark.seenAt[feed];
    return mark.listedAt[feed] !== undefined && (seenAt === undefined || seenAt >= labelsSince);
  });
  if (labelled.length === 0) return undefined;
  return { ...mark.seenAt, ...Object.fromEntries(labelled.map((feed) => [feed, labelsSince - 1])) };
}
