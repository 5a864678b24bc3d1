import { extension } from './extension.ts';

const TICK = 'tick';
const TICK_PERIOD_MINUTES = 5;

/** Calls `onTick` at every tick. Attach at the top of the module, or a wake by the alarm finds nobody listening. */
export function listenToTick(onTick: () => void): void {
  extension.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === TICK) onTick();
  });
}

/** Creates the alarm only when it is missing or has another period: creating it anew would postpone it at every wake. */
export async function keepTick(): Promise<void> {
  const alarm = await extension.alarms.get(TICK);
  if (alarm?.periodInMinutes === TICK_PERIOD_MINUTES) return;
  await extension.alarms.create(TICK, { periodInMinutes: TICK_PERIOD_MINUTES });
}
