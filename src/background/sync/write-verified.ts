import type { Carrier } from '../../domain/sync/carrier.ts';
import { SyncFailed } from '../../domain/sync/sync-state.ts';

/** "Created" proves nothing: some servers say it and write nothing, some keep half of a file. */
export async function writeVerified(carrier: Carrier, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await carrier.write(path, bytes);
  const back = await carrier.read(path);
  if (!back || back.length !== bytes.length || back.some((byte, at) => byte !== bytes[at]))
    throw new SyncFailed({ kind: 'not-written' });
}
