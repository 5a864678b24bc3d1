import type { Mark } from '../domain/mark.ts';
import type { Store } from './open-store.ts';

/** The marks of `ids`, by id; one bulk read. A paper that nothing happened to has none. */
export async function readMarks({ library }: Store, ids: readonly string[]): Promise<Map<string, Mark>> {
  const marks = await library.marks.bulkGet([...ids]);
  return new Map(marks.flatMap((mark) => (mark ? [[mark.id, mark] as const] : [])));
}
