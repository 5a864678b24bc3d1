import type { SyncView } from '../../domain/sync/sync-view.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { readState } from '../saved/library-state.ts';
import { watch } from '../watch.ts';

const LOG_SHOWN = 50;

export function watchSync(store: Store, onView: (view: SyncView) => void): () => void {
  return watch(
    () => readSyncView(store),
    onView,
    () => {},
  );
}

async function readSyncView(store: Store): Promise<SyncView> {
  const library = libraryOf(store);
  const { sync, syncHeld, syncOutbox, syncLog } = library;
  return library.transaction('r', [sync, syncHeld, syncOutbox, syncLog], async () => {
    const state = await sync.get('state');
    const rows = await syncLog.reverse().limit(LOG_SHOWN).toArray();
    const devices = Object.entries(state?.devices ?? {}).map(([id, known]) => ({ id, ...known }));
    return {
      device: state?.device,
      devices: devices.sort((a, b) => b.seenAt - a.seenAt),
      syncedAt: state?.syncedAt,
      failure: state?.failure,
      requests: state?.requests ?? 0,
      held: await syncHeld.count(),
      untold: await syncOutbox.count(),
      log: rows.map(({ undo, ...line }) => ({ ...line, canBeUndone: undo !== undefined })),
    };
  });
}

/** Whether something was written here that no record tells of yet, or that nobody was told. */
export async function hasUntold(store: Store): Promise<boolean> {
  const library = libraryOf(store);
  const { sync, state, syncOutbox, syncMarks } = library;
  return library.transaction('r', [sync, state, syncOutbox, syncMarks], async () => {
    const known = await sync.get('state');
    if (!known) return true;
    if (known.taken !== (await readState(library)).generation) return true;
    return (await syncOutbox.count()) > 0 || (await syncMarks.count()) > 0;
  });
}

/** When it was last tried; undefined where it never was. */
export async function readSyncTriedAt(store: Store): Promise<number | undefined> {
  return (await libraryOf(store).sync.get('state'))?.triedAt;
}
