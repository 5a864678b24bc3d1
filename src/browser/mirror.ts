import {
  type LibraryNotice,
  type Mirror,
  type MirrorChange,
  type MirrorReading,
  parseLibraryNotice,
  parseMirrorCheckpoint,
  parseMirrorEntry,
  parseMirroredHidden,
} from '../domain/mirror.ts';
import { isErasing } from './erase-storage.ts';
import { extension } from './extension.ts';

const ENTRY = 'mirror:';
const HIDDEN_KEY = 'mirror-hidden';
const WITNESS_KEY = 'mirror-witness';
const NOTICE_KEY = 'library-notice';
/** One message to the browser holds that many without trouble. */
const AT_A_TIME = 500;

/** The mirror in `storage.local`: one key a paper. Chromium keeps that apart from IndexedDB, so one survives what befalls the other. */
export const mirror: Mirror = {
  alone: (act) => navigator.locks.request('paperglance-mirror', act) as ReturnType<typeof act>,

  isErasing,

  async readWitness() {
    const { [WITNESS_KEY]: witness } = await extension.storage.local.get(WITNESS_KEY);
    return parseMirrorCheckpoint(witness);
  },

  async readAll(): Promise<MirrorReading> {
    const stored = await extension.storage.local.get(null);
    const entries = Object.entries(stored).flatMap(([key, value]) => {
      const entry = key.startsWith(ENTRY) ? parseMirrorEntry(value) : undefined;
      return entry && key === ENTRY + entry.id ? [[entry.id, entry] as const] : [];
    });
    return { entries: new Map(entries), hidden: parseMirroredHidden(stored[HIDDEN_KEY]) };
  },

  async write({ entries, gone, hidden, witness }: MirrorChange) {
    const { local } = extension.storage;
    if (gone.length > 0) await local.remove(gone.map((id) => ENTRY + id));
    for (let at = 0; at < entries.length; at += AT_A_TIME) {
      const part = entries.slice(at, at + AT_A_TIME);
      await local.set(Object.fromEntries(part.map((entry) => [ENTRY + entry.id, entry])));
    }
    await local.set({ ...(hidden && { [HIDDEN_KEY]: hidden }), [WITNESS_KEY]: witness });
  },

  async leaveNotice(notice) {
    await extension.storage.local.set({ [NOTICE_KEY]: notice });
  },
};

/** What has to be said about the reading list, until somebody has read it. */
async function readLibraryNotice(): Promise<LibraryNotice | undefined> {
  const { [NOTICE_KEY]: notice } = await extension.storage.local.get(NOTICE_KEY);
  return parseLibraryNotice(notice);
}

/** It has been read. */
export async function clearLibraryNotice(): Promise<void> {
  await extension.storage.local.remove(NOTICE_KEY);
}

/** Calls `onNotice` when there is something to be said, now or later. */
export function watchLibraryNotice(onNotice: (notice: LibraryNotice) => void): void {
  void readLibraryNotice().then((notice) => notice && onNotice(notice));
  extension.storage.local.onChanged.addListener((changes) => {
    const notice = parseLibraryNotice(changes[NOTICE_KEY]?.newValue);
    if (notice) onNotice(notice);
  });
}
