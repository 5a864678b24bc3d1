import { extension } from './extension.ts';

/** Changes what is stored under a key, one change after the other: of two at once, in whichever pages, neither undoes the other. */
export async function changeStored(key: string, change: (stored: unknown) => Record<string, unknown>): Promise<void> {
  await navigator.locks.request(`paperglance-${key}`, async () => {
    const { [key]: stored } = await extension.storage.local.get(key);
    await extension.storage.local.set(change(stored));
  });
}
