import { extension } from './extension.ts';

const AWAKE_KEY = 'has-been-awake';

/**
 * Whether nobody asked before since the browser started (or the extension was enabled): `storage.session` lives as long
 * as that. No event tells it as well: `onStartup` stays silent after enabling, `onInstalled` fires at every unpacked start.
 */
export async function isFirstWakeOfSession(): Promise<boolean> {
  const { [AWAKE_KEY]: hasBeenAwake } = await extension.storage.session.get(AWAKE_KEY);
  if (hasBeenAwake === true) return false;
  await extension.storage.session.set({ [AWAKE_KEY]: true });
  return true;
}
