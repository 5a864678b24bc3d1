import { originOf, parseSyncConfig, type SyncConfig } from '../domain/sync/sync-config.ts';
import { changeStored } from './change-stored.ts';
import { extension } from './extension.ts';
import { isFirefox } from './extension-info.ts';

const SYNC_KEY = 'sync';

export async function readSyncConfig(): Promise<SyncConfig> {
  const { [SYNC_KEY]: stored } = await extension.storage.local.get(SYNC_KEY);
  return parseSyncConfig(stored);
}

export async function writeSyncConfig(config: SyncConfig): Promise<void> {
  await changeStored(SYNC_KEY, () => ({ [SYNC_KEY]: config }));
}

/** Calls `onChange` when it changes, in whichever page. */
export function watchSyncConfig(onChange: (config: SyncConfig) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (SYNC_KEY in changes) onChange(parseSyncConfig(changes[SYNC_KEY]?.newValue));
  });
}

/** Whether the browser lets us reach the folder at this address. */
export async function mayReach(address: string): Promise<boolean> {
  return URL.canParse(address) && extension.permissions.contains({ origins: [originOf(address)] });
}

/** Asks for that; must be called straight from a click. Firefox asks for the leave to send what logs in as well. */
export async function requestReach(address: string): Promise<boolean> {
  // The polyfill's types are older than `data_collection` (Firefox 140).
  const leave = { origins: [originOf(address)], ...(isFirefox() && { data_collection: ['authenticationInfo'] }) };
  return extension.permissions.request(leave as { origins: string[] });
}
