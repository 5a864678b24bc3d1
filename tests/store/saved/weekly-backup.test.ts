import { expect, it } from 'vitest';
import { writeWeeklyBackup } from '../../../src/store/saved/weekly-backup.ts';
import { freshStore, NOON, paper, savePaper } from '../fresh-store.ts';

it('writes one file where two wakes come at once, as at the start of a browser', async () => {
  const store = freshStore();
  await savePaper(store, paper('a'), NOON);
  const files: number[] = [];
  const write = async (read: Parameters<Parameters<typeof writeWeeklyBackup>[2]>[0]): Promise<boolean> => {
    files.push((await read()).saved.length);
    return true;
  };
  const written = await Promise.all([1, 2].map(() => writeWeeklyBackup(store, NOON, write)));
  expect(files).toEqual([1]);
  expect(written).toEqual([true, false]);
});
