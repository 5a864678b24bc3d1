import type { ArchiveReading } from '../../domain/archive/archive-progress.ts';
import { ARCHIVE_LEASE_MS, type ArchiveState } from '../../domain/archive/archive-state.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** What is known of the archive, without any of its papers. */
export async function readArchive(store: Store): Promise<ArchiveReading> {
  const { archive, archiveMonths, archivePages } = cacheOf(store);
  const [state, months, pages] = await Promise.all([
    archive.get('state'),
    archiveMonths.toArray(),
    archivePages.count(),
  ]);
  return { state, months, pages };
}

/** Whether the person wants the archive, paused or not. */
export async function hasArchive(store: Store): Promise<boolean> {
  return (await cacheOf(store).archive.count()) > 0;
}

/** Notes that the person wants the archive, or wants to go on with it: what failed before is tried at once. Whoever still reads goes on as well. */
export async function startArchive(store: Store): Promise<void> {
  const { archive } = cacheOf(store);
  await archive.db.transaction('rw', archive, async () => {
    const { lease, nextAskAt = 0, failure } = (await archive.get('state')) ?? {};
    const askAt = failure ? 0 : nextAskAt;
    await archive.put({ key: 'state', wish: 'go', nextAskAt: askAt, failures: 0, ...(lease && { lease }) });
  });
}

/** Notes that the person wants it to rest; whatever is being asked for still comes. */
export async function pauseArchive(store: Store): Promise<void> {
  await changeArchive(store, ({ failure, waitsForConnection: _, ...state }) => ({
    ...state,
    wish: 'paused',
    // What had to be waited for was a failure, not the pace.
    ...(failure && { nextAskAt: 0 }),
  }));
}

/** Changes the stored state in one transaction; where there is none, there is nothing to change. */
export async function changeArchive(
  store: Store,
  change: (state: ArchiveState) => ArchiveState | undefined,
): Promise<ArchiveState | undefined> {
  const { archive } = cacheOf(store);
  return archive.db.transaction('rw', archive, async () => {
    const known = await archive.get('state');
    const state = known && change(known);
    if (state) await archive.put(state);
    return state;
  });
}

/** The state with the lease of `holder`, good from `now` on for as long as a request and the pause behind it. */
export function leasedArchive(state: ArchiveState, holder: string, now: number): ArchiveState {
  return { ...state, lease: { holder, expiresAt: now + ARCHIVE_LEASE_MS } };
}
