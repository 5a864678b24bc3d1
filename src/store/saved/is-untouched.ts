import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** Whether nothing was ever listed or saved here. */
export async function isUntouched(store: Store): Promise<boolean> {
  const library = libraryOf(store);
  const [marks, saved] = await Promise.all([library.marks.limit(1).count(), library.saved.limit(1).count()]);
  return marks + saved === 0;
}
