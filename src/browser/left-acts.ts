import { type PaperAct, parsePaperActs } from '../domain/paper-act.ts';
import { extension } from './extension.ts';

const KEY = 'left-acts';

/** Leaves to the background what a page shows as done and cannot write any more. Chromium ends this for a popup that closes; Firefox may not. */
export async function leaveActs(acts: readonly PaperAct[]): Promise<void> {
  await extension.storage.local.set({ [KEY]: acts });
}

export async function readLeftActs(): Promise<readonly PaperAct[]> {
  const { [KEY]: acts } = await extension.storage.local.get(KEY);
  return parsePaperActs(acts);
}

export async function forgetLeftActs(): Promise<void> {
  await extension.storage.local.remove(KEY);
}

/** Calls `onLeft` with what a page left; two that close at once are heard one after the other. Attach at the top of the module. */
export function watchLeftActs(onLeft: (acts: readonly PaperAct[]) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    const acts = parsePaperActs(changes[KEY]?.newValue);
    if (acts.length > 0) onLeft(acts);
  });
}
