import { stampAfter } from '../../domain/sync/stamp.ts';
import { joinDocs } from '../../domain/sync/sync-doc.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { keepDocs, readDocs, syncTables } from './sync-tables.ts';

/** The document of who is out of use: a field each. */
export const DEVICES = 'devices';
export const RETIRED = 'retired:';

/** Takes a device out of use, for all of them: what it wrote stays, and should it be there again, it asks before it goes on. */
export async function retireDevice(store: Store, device: string, now: number): Promise<void> {
  const library = libraryOf(store);
  await library.transaction('rw', [...syncTables(library)], async () => {
    const state = await library.sync.get('state');
    if (!state) return;
    const stamp = stampAfter(undefined, now, state.device);
    const told = { id: DEVICES, fields: { [RETIRED + device]: { value: true, stamp } } };
    const known = await readDocs(library, [DEVICES]);
    await keepDocs(library, [joinDocs(known.get(DEVICES), told)], [told]);
    const named = { name: device, seenAt: 0, ...state.devices[device] };
    await library.sync.put({ ...state, devices: { ...state.devices, [device]: { ...named, retired: true } } });
  });
}
