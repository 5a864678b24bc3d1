import type { ArchiveMonth } from '../../domain/archive/archive-plan.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** The months that are complete. One that was read by a clock that was ahead counts as read now, or it would be read again at once or never. */
export async function readArchiveMonths(store: Store, now: number): Promise<readonly ArchiveMonth[]> {
  const { archiveMonths } = cacheOf(store);
  const months = await archiveMonths.toArray();
  const ahead = months.filter(({ readAt }) => readAt > now).map((month) => ({ ...month, readAt: now }));
  if (ahead.length === 0) return months;
  await archiveMonths.bulkPut(ahead);
  return archiveMonths.toArray();
}
