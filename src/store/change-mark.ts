import type { Mark } from '../domain/mark.ts';
import { touchHidden } from './library-state.ts';
import type { Store } from './open-store.ts';

/** Changes what is known of one paper in one transaction, starting from a blank mark when nothing happened to it yet. */
export async function changeMark(
  { library }: Store,
  id: string,
  now: number,
  change: (mark: Mark) => Mark,
): Promise<void> {
  await library.transaction('rw', library.marks, library.state, async () => {
    const mark = (await library.marks.get(id)) ?? { id, listedAt: {}, seenAt: {}, touchedAt: now };
    const changed = change(mark);
    if (changed === mark) return;
    await library.marks.put({ ...changed, touchedAt: now });
    if (changed.hiddenAt !== mark.hiddenAt) await touchHidden(library);
  });
}
