import { type LeftHiding, parseLeftHidings } from '../domain/left-hiding.ts';
import { extension } from './extension.ts';

const KEY = 'left-hidings';

/** Leaves to the background what a page shows as hidden and cannot write any more. Chromium ends this for a popup that closes; Firefox may not. */
export async function leaveHidings(papers: readonly LeftHiding[]): Promise<void> {
  await extension.storage.local.set({ [KEY]: papers });
}

export async function readLeftHidings(): Promise<readonly LeftHiding[]> {
  const { [KEY]: papers } = await extension.storage.local.get(KEY);
  return parseLeftHidings(papers);
}

export async function forgetLeftHidings(): Promise<void> {
  await extension.storage.local.remove(KEY);
}

/** Calls `onLeft` with what a page left; two that close at once are heard one after the other. Attach at the top of the module. */
export function watchLeftHidings(onLeft: (papers: readonly LeftHiding[]) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    const papers = parseLeftHidings(changes[KEY]?.newValue);
    if (papers.length > 0) onLeft(papers);
  });
}
