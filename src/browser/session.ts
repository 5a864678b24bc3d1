import { extension } from './extension.ts';

const HOLD_KEY = 'held-until';

/**
 * Until when this session's first alarms wait, ms since 1970; undefined as long as nobody has decided, which is at the first wake
 * since the browser started or the extension was enabled or updated: `storage.session` lives as long as that. No event
 * tells it as well: `onStartup` stays silent after enabling, `onInstalled` fires at every unpacked start.
 */
export async function readHold(): Promise<number | undefined> {
  const { [HOLD_KEY]: until } = await extension.storage.session.get(HOLD_KEY);
  return typeof until === 'number' ? until : undefined;
}

/** Decides it. */
export async function holdUntil(until: number): Promise<void> {
  await extension.storage.session.set({ [HOLD_KEY]: until });
}

const COMPARED_KEY = 'library-compared';

/** Whether library and mirror were compared entry by entry in this session. */
export async function wasCompared(): Promise<boolean> {
  const { [COMPARED_KEY]: compared } = await extension.storage.session.get(COMPARED_KEY);
  return compared === true;
}

/** They were. */
export async function noteCompared(): Promise<void> {
  await extension.storage.session.set({ [COMPARED_KEY]: true });
}
