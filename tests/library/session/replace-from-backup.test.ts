import '../../fake-locks.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readRules, writeRules } from '../../../src/browser/rules.ts';
import { readSettings, writeSettings } from '../../../src/browser/settings.ts';
import type { Rule } from '../../../src/domain/rules/rule.ts';
import type { BackupReading } from '../../../src/formats/read-backup.ts';
import { replaceFromBackup } from '../../../src/library/session/replace-from-backup.ts';
import { hidePaper } from '../../../src/store/history/hide-paper.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { readForBackup } from '../../../src/store/saved/backup-state.ts';
import { movePapers } from '../../../src/store/saved/move-papers.ts';
import { readLibrary } from '../../../src/store/saved/read-library.ts';
import { setReadingState } from '../../../src/store/saved/set-reading-state.ts';
import { snooze } from '../../../src/store/saved/snooze.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { unsavePapers } from '../../../src/store/saved/unsave-paper.ts';
import { fakeExtension } from '../../browser/fake-extension.ts';
import { DAY, freshStore, HOUR, NOON, paper, savePaper, setNote, setTags } from '../../store/fresh-store.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: ReturnType<typeof fakeExtension>;

beforeEach(() => {
  extension = fakeExtension();
  here.extension = extension;
});

const MINE: Rule = { id: 'mine', kind: 'watch', by: 'keyword', pattern: 'agents' };
const THEIRS: Rule = { id: 'theirs', kind: 'mute', by: 'code' };

/** A list that was worked with: one of each, in an order of its own. */
async function worked(): Promise<Store> {
  const store = freshStore();
  for (const [turn, id] of ['a', 'b', 'c', 'd', 'e'].entries()) await savePaper(store, paper(id), NOON + turn);
  await setTags(store, ['a', 'b'], ['agents', 'to cite'], NOON + HOUR);
  await setNote(store, 'a', 'Mine.', NOON + HOUR);
  await setReadingState(store, ['b'], 'done', NOON + HOUR);
  await unsavePapers(store, ['c'], NOON + HOUR);
  await snooze(store, ['d'], NOON + 9 * DAY, NOON + HOUR);
  await movePapers(store, ['e'], 'bottom', NOON + HOUR);
  await hidePaper(store, paper('x'), NOON);
  await writeSettings({ weeklyBackup: false });
  await writeRules([MINE]);
  return store;
}

/** A backup that has one of its papers, otherwise noted, and one of its own; and hides another. */
async function another(): Promise<BackupReading> {
  const store = freshStore();
  for (const id of ['a', 'n']) await savePaper(store, paper(id), NOON + DAY);
  await setNote(store, 'a', 'Theirs.', NOON + DAY);
  await hidePaper(store, paper('y'), NOON + DAY);
  const library = await readForBackup(store);
  const settings = { ...(await readSettings()), weeklyBackup: true };
  return { kind: 'backup', library: { ...library, settings, rules: [THEIRS] }, problems: [] };
}

async function allOf(store: Store) {
  const { changes: _, ...library } = await readForBackup(store);
  const order = (await readLibrary(store)).entries.map(({ id }) => id);
  return { ...library, order, settings: await readSettings(), rules: await readRules() };
}

describe('replacing from a backup', () => {
  it('is one step: its way back brings list, order, tags, notes, states, shelf, what is hidden, settings and rules', async () => {
    const store = await worked();
    const backup = await another();
    const before = await allOf(store);
    const takeBack = await replaceFromBackup(store, backup);
    const after = await allOf(store);
    expect(after.saved.map(({ id, note }) => [id, note])).toEqual([
      ['a', 'Theirs.'],
      ['n', ''],
    ]);
    expect([after.settings.weeklyBackup, after.rules]).toEqual([true, [THEIRS]]);
    await takeBack();
    expect(await allOf(store)).toEqual(before);
  });

  it('can be taken back also after what was done since then was', async () => {
    const store = await worked();
    const before = await allOf(store);
    const takeBack = await replaceFromBackup(store, await another());
    const undo = await setTags(store, ['a', 'n'], ['later'], NOON + 2 * DAY);
    await undoChange(store, undo);
    await takeBack();
    expect((await allOf(store)).saved).toEqual(before.saved);
  });

  it('changes nothing at all where a part of it can’t be written', async () => {
    const store = await worked();
    const backup = await another();
    const before = await allOf(store);
    const { set } = extension.storage.local;
    extension.storage.local.set = async (values) => {
      if (JSON.stringify(values).includes(THEIRS.id)) throw new Error('QuotaExceededError');
      await set(values);
    };
    await expect(replaceFromBackup(store, backup)).rejects.toThrow('QuotaExceededError');
    expect(await allOf(store)).toEqual(before);
  });
});
