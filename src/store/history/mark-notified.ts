import { isUnseen } from '../../domain/newness.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/**
 * Takes papers for a notification that is about to be shown, and answers with those that were still to be had: unseen, and
 * never taken before. Whatever then becomes of the notification, nobody takes them again.
 */
export async function markNotified(store: Store, ids: readonly string[], now: number): Promise<ReadonlySet<string>> {
  const library = libraryOf(store);
  return library.transaction('rw', library.marks, async () => {
    const marks = await library.marks.bulkGet([...ids]);
    const claimed = marks.flatMap((mark) =>
      mark && mark.announcedAt === undefined && isUnseen(mark) ? [{ ...mark, announcedAt: now }] : [],
    );
    await library.marks.bulkPut(claimed);
    return new Set(claimed.map(({ id }) => id));
  });
}
