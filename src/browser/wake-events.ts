import { extension } from './extension.ts';

const TICK = 'tick';
const TICK_PERIOD_MINUTES = 5;

/** Calls `onTick` at every tick. Attach at the top of the module, or a wake by the alarm finds nobody listening. */
export function listenToTick(onTick: () => void): void {
  extension.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === TICK) onTick();
  });
}

const LOOK_UPS = 'look-ups';
const LOOK_UPS_PERIOD_MINUTES = 1;

/** Calls `onDue` once a minute, as long as looking up goes on. Attach at the top of the module. */
export function listenToLookUps(onDue: () => void): void {
  extension.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === LOOK_UPS) onDue();
  });
}

/** Keeps the alarm for looking up, or lets it go. */
export async function keepLookingUp(isToGoOn: boolean): Promise<void> {
  const alarm = await extension.alarms.get(LOOK_UPS);
  if (isToGoOn && !alarm) await extension.alarms.create(LOOK_UPS, { periodInMinutes: LOOK_UPS_PERIOD_MINUTES });
  else if (!isToGoOn && alarm) await extension.alarms.clear(LOOK_UPS);
}

const ARCHIVE = 'archive';
const ARCHIVE_PERIOD_MINUTES = 1;

/** Calls `onDue` once a minute, as long as the archive is being read. Attach at the top of the module. */
export function listenToArchive(onDue: () => void): void {
  extension.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ARCHIVE) onDue();
  });
}

/** Keeps the alarm for the archive, or lets it go. */
export async function keepArchiving(isToGoOn: boolean): Promise<void> {
  const alarm = await extension.alarms.get(ARCHIVE);
  if (isToGoOn && !alarm) await extension.alarms.create(ARCHIVE, { periodInMinutes: ARCHIVE_PERIOD_MINUTES });
  else if (!isToGoOn && alarm) await extension.alarms.clear(ARCHIVE);
}

/** Creates the alarm only when it is missing or has another period: creating it anew would postpone it at every wake. */
export async function keepTick(): Promise<void> {
  const alarm = await extension.alarms.get(TICK);
  if (alarm?.periodInMinutes === TICK_PERIOD_MINUTES) return;
  await extension.alarms.create(TICK, { periodInMinutes: TICK_PERIOD_MINUTES });
}

/** Calls `onWake` when the browser starts, or the extension is installed or updated. Attach at the top of the module. */
export function listenToLifecycle(onWake: () => void): void {
  extension.runtime.onStartup.addListener(onWake);
  extension.runtime.onInstalled.addListener(onWake);
}
