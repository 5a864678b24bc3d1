import { clearLibraryNotice, mirror, watchLibraryNotice } from '../browser/mirror.ts';
import { askToPersist } from '../browser/persistence.ts';
import { say } from '../browser/words.ts';
import { followLibrary } from '../store/follow-library.ts';
import type { Store } from '../store/open-store.ts';

const READ_MS = 4_000;

/**
 * A page's part in keeping the reading list safe: compares it with its second copy at the start and after every write, and says what
 * came of that, here or earlier. Asks the browser once to keep our databases.
 */
export function keepListSafe(
  store: Store,
  { tell, fail }: { readonly tell: (text: string) => void; readonly fail: (error: unknown) => void },
): void {
  followLibrary(store, mirror, { now: () => Date.now(), report: fail });
  watchLibraryNotice(({ kind, count }) => {
    tell(say(kind === 'restored' ? 'notice_list_restored' : 'notice_list_mirrored', count));
    // A page that was closed before anybody could read it leaves it to the next one.
    setTimeout(() => void clearLibraryNotice(), READ_MS);
  });
  askToPersist().catch(fail);
}
