import { parseSettings, type Settings } from '../domain/settings.ts';
import { extension } from './extension.ts';

const SETTINGS_KEY = 'settings';

/** The settings as they are now; parsed at every read, since anything could be stored. */
export async function readSettings(): Promise<Settings> {
  const { [SETTINGS_KEY]: stored } = await extension.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored);
}

/** Changes some of them; the rest stays. */
export async function writeSettings(changes: Partial<Settings>): Promise<void> {
  await extension.storage.local.set({ [SETTINGS_KEY]: { ...(await readSettings()), ...changes } });
}

/** Calls `onChange` when they change, in whichever page. */
export function watchSettings(onChange: (settings: Settings) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (SETTINGS_KEY in changes) onChange(parseSettings(changes[SETTINGS_KEY]?.newValue));
  });
}
