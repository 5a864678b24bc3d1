import { backup } from '../formats/backup.ts';
import { writeWeeklyBackup } from '../store/saved/weekly-backup.ts';
import type { World } from './world.ts';

/** Writes the week's backup file, where the person wants one. What is too large for the worker is left to the next page that opens. */
export async function weeklyBackup({ store, now, settings, rules, saveBackup }: World): Promise<void> {
  const chosen = await settings();
  if (!chosen.weeklyBackup) return;
  await writeWeeklyBackup(store, now(), async (read) => {
    const text = async () => backup({ ...(await read()), settings: chosen, rules: await rules() }, now());
    return (await saveBackup(`paperglance-${new Date(now()).toISOString().slice(0, 10)}.json`, text)) === 'saved';
  });
}
