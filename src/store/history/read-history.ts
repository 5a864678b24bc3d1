import type { PaperHistory } from '../../domain/paper-history.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** The marks of `ids`, by id; one bulk read. A paper that nothing happened to has none. */
export async function readHistory(store: Store, ids: readonly string[]): Promise<Map<string, PaperHistory>> {
  const library = libraryOf(store);
  const marks = await library.marks.bulkGet([...ids]);
  return new Map(marks.flatMap((mark) => (mark ? [[mark.id, mark] as const] : [])));
}
