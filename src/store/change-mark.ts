import type { Mark } from '../domain/mark.ts';
import type { Store } from './open-store.ts';

/** Changes what is known of one paper in one transaction, starting from a blank mark when nothing happened to it yet. */
export async function changeMark(
  { library }: Store,
  id: string,
  now: number,
  change: (mark: Mark) => Mark,
): Promise<void> {
  await library.transaction('rw', library.marks, async () => {
    const mark = (await library.marks.get(id)) ?? { id, listedAt: {}, seenAt: {}, touchedAt: now };
    const changed = change(mark);
    if (changed !== mark) await library.marks.put({ ...changed, touchedAt: now });
  });
}
