import { extension } from './extension.ts';
import { holdsPermission } from './optional-permissions.ts';

/** What became of a file. `too-large`: Chromium's worker has no blob addresses, and a data address has its limit; a page can do it. */
export type FileOutcome = 'saved' | 'too-large' | 'not-allowed' | 'under-way';

/** Writes a JSON file into the downloads folder, in a folder of our own. One at a time, across pages and worker. */
export async function saveBackupFile(name: string, read: () => Promise<string>): Promise<FileOutcome> {
  if (!(await holdsPermission('downloads'))) return 'not-allowed';
  return navigator.locks.request('paperglance-backup', { ifAvailable: true }, async (lock): Promise<FileOutcome> => {
    if (!lock) return 'under-way';
    const address = addressOf(await read());
    if (address === undefined) return 'too-large';
    const filename = `Paperglance/${name}`;
    await settled(await extension.downloads.download({ url: address, filename, saveAs: false }));
    if (address.startsWith('blob:')) URL.revokeObjectURL(address);
    return 'saved';
  });
}

/** As much as was seen to arrive (Chromium 156), some 6,000 papers with their history. */
const ADDRESS_MAX = 30_000_000;

function addressOf(text: string): string | undefined {
  if (typeof URL.createObjectURL === 'function') {
    return URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  }
  const address = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  return address.length < ADDRESS_MAX ? address : undefined;
}

/** Waits until the file is there; rejects when it could not be written. */
async function settled(id: number): Promise<void> {
  for (let turn = 0; turn < SETTLE_TURNS; turn++) {
    const [item] = await extension.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (item?.state === 'interrupted')
      throw new Error(`The backup could not be written: ${item.error ?? 'interrupted'}`);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  }
  throw new Error('The backup was not written in time.');
}

const SETTLE_TURNS = 100;
const SETTLE_MS = 100;
