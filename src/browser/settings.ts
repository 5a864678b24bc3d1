import { isObject } from '../domain/is-object.ts';
import { brokenSettings, parseSettings, type SettingName, type Settings } from '../domain/settings.ts';
import { themeAttribute } from '../domain/theme-attribute.ts';
import { changeStored } from './change-stored.ts';
import { extension } from './extension.ts';
import { LOOK_KEY } from './first-frame.ts';

const SETTINGS_KEY = 'settings';

/** The settings as they are now; parsed at every read, since anything could be stored. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await readStored());
}

/** The settings, and which of them stand at their default because what is stored can't be read. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly broken: readonly SettingName[];
}

export async function readSettingsWithFaults(): Promise<SettingsReading> {
  return readingOf(await readStored());
}

/** Changes some of them; the rest stays as it is stored, readable or not. */
export async function writeSettings(changes: Partial<Settings>): Promise<void> {
  await changeStored(SETTINGS_KEY, (stored) => {
    const rest = isObject(stored) ? stored : {};
    const next = { ...rest, ...changes };
    // The first frame reads the look alone, and has no time to parse settings.
    return { [SETTINGS_KEY]: next, [LOOK_KEY]: themeAttribute(parseSettings(next)) };
  });
}

/** Calls `onChange` when they change, in whichever page. */
export function watchSettings(onChange: (settings: Settings, broken: SettingsReading['broken']) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (!(SETTINGS_KEY in changes)) return;
    const { settings, broken } = readingOf(changes[SETTINGS_KEY]?.newValue);
    onChange(settings, broken);
  });
}

async function readStored(): Promise<unknown> {
  const { [SETTINGS_KEY]: stored } = await extension.storage.local.get(SETTINGS_KEY);
  return stored;
}

function readingOf(stored: unknown): SettingsReading {
  return { settings: parseSettings(stored), broken: brokenSettings(stored) };
}
