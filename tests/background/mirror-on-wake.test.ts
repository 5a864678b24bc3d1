import { beforeEach, describe, expect, it } from 'vitest';
import { wake } from '../../src/background/wake.ts';
import { readBackup } from '../../src/formats/read-backup.ts';
import { readBackupState } from '../../src/store/saved/backup-state.ts';
import { readSaved } from '../../src/store/saved/read-saved.ts';
import { snooze } from '../../src/store/saved/snooze.ts';
import { DAY, freshPlace, HOUR, paper, savePaper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, restart, worker } from './fake-browser.ts';

let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser();
  await wake(worker(browser));
});

const save = (...ids: string[]) => Promise.all(ids.map((id) => savePaper(lookInto(browser), paper(id), browser.now)));
const listed = async () => (await readSaved(lookInto(browser))).map(({ id }) => id);

describe('a wake', () => {
  it('brings back a list that the disk lost, before it shows anything', async () => {
    await save('a', 'b');
    await wake(worker(browser));
    const broken: FakeBrowser = { ...browser, place: freshPlace() };
    restart(broken);
    await wake(worker(broken));
    expect((await readSaved(lookInto(broken))).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(broken.mirror.notices).toEqual([{ kind: 'restored', count: 2, at: broken.now }]);
    expect(broken.badge).toMatchObject({ text: '' });
    expect(broken.reports).toEqual([]);
  });

  it('mirrors what a page had no time for', async () => {
    await save('a');
    browser.now += 5 * 60_000;
    await wake(worker(browser));
    expect(Object.keys(browser.mirror.stored)).toContain('mirror:a');
  });

  it('compares entry by entry once a session', async () => {
    await save('a');
    await wake(worker(browser));
    const { readAll } = browser.mirror;
    let readings = 0;
    const counting = {
      ...browser.mirror,
      readAll: async () => {
        readings += 1;
        return readAll();
      },
    };
    await wake(worker(browser, { mirror: counting }));
    expect(readings).toBe(0);
    restart(browser);
    await wake(worker(browser, { mirror: counting }));
    await wake(worker(browser, { mirror: counting }));
    expect(readings).toBe(1);
  });

  it('brings back what was snoozed until now, on top', async () => {
    await save('a');
    browser.now += 1_000;
    await save('b');
    await snooze(lookInto(browser), ['a'], browser.now + HOUR, browser.now);
    await wake(worker(browser));
    expect(await listed()).toEqual(['b']);
    browser.now += HOUR;
    await wake(worker(browser));
    expect(await listed()).toEqual(['a', 'b']);
  });

  it('says in the tooltip that something came back, until the saved papers were looked at', async () => {
    await save('a', 'b');
    await snooze(lookInto(browser), ['a'], browser.now + HOUR, browser.now);
    const back = { key: 'badge_back', values: [1], count: 1 };
    await wake(worker(browser));
    expect(browser.badge?.title).not.toContainEqual(back);
    browser.now += HOUR;
    await wake(worker(browser));
    expect(browser.badge?.title).toContainEqual(back);
    const { text, title } = browser.badge ?? {};
    browser.savedGlance = { since: browser.now - HOUR, endedAt: browser.now - 1 };
    await wake(worker(browser));
    expect(browser.badge?.title).toContainEqual(back);
    browser.savedGlance = { since: browser.now, endedAt: browser.now };
    await wake(worker(browser));
    expect(browser.badge).toMatchObject({ text, title: title?.filter(({ key }) => key !== 'badge_back') });
    // Measured by a clock that was put back since.
    browser.savedGlance = { since: browser.now, endedAt: browser.now + DAY };
    await wake(worker(browser));
    expect(browser.badge?.title).toContainEqual(back);
  });

  it('goes on when library and mirror can not be compared', async () => {
    const broken = { ...browser.mirror, readWitness: () => Promise.reject(new Error('no storage')) };
    await wake(worker(browser, { mirror: broken }));
    expect(browser.reports).toEqual([new Error('no storage')]);
    expect(browser.badge).toBeDefined();
  });
});

describe('the weekly backup', () => {
  beforeEach(() => {
    browser.weeklyBackup = true;
  });

  it('is a whole library that can be read back, once a week and only when something changed', async () => {
    await save('a', 'b');
    await wake(worker(browser));
    await wake(worker(browser));
    expect(browser.files.map(({ name }) => name)).toEqual(['paperglance-2026-02-11.json']);
    const reading = readBackup(browser.files[0]?.text ?? '');
    expect(reading).toMatchObject({ kind: 'backup', problems: [], library: { saved: [{ id: 'a' }, { id: 'b' }] } });
    browser.now += 8 * DAY;
    await wake(worker(browser));
    expect(browser.files).toHaveLength(1);
    await save('c');
    expect(await readBackupState(lookInto(browser))).toMatchObject({ changesSinceExport: 1 });
    await wake(worker(browser));
    expect(browser.files).toHaveLength(2);
    expect(await readBackupState(lookInto(browser))).toMatchObject({ changesSinceExport: 0 });
  });

  it('is not counted as made where it was not allowed, nor made where nobody wants it', async () => {
    await save('a');
    browser.mayDownload = false;
    await wake(worker(browser));
    expect(await readBackupState(lookInto(browser))).toEqual({ changesSinceExport: 1 });
    browser.mayDownload = true;
    browser.weeklyBackup = false;
    await wake(worker(browser));
    expect(browser.files).toEqual([]);
  });
});
