import { changeRefreshState, countPapers } from '../../../tools/browsers/stored.ts';
import { badgeText, letTimePass, refreshAfter, refreshAgain, wakeBackground } from '../refreshing.ts';
import { newPapers, paper, papers } from './finding.ts';
import { expect, test } from './test.ts';

test.describe('the worker dies', () => {
  test('before a refresh: the alarm wakes it and the papers come', async ({ extension, feed }) => {
    feed.release();
    await extension.killBackground();
    const killedAt = Date.now();
    await letTimePass(extension);
    await ringAlarm(extension);
    await refreshAfter(extension, killedAt - 1);
    await expect.poll(() => badgeText(extension)).toBe('3');
  });

  test('during a refresh: nothing is lost or half-written, and the next wake heals', async ({ extension, feed }) => {
    const cached = await countPapers(extension);
    feed.release();
    const gate = feed.gate();
    await letTimePass(extension);
    const asked = extension.send({ type: 'refresh' }).catch(() => 'nobody answered');
    await gate.arrived(2);
    await extension.killBackground();
    await asked;
    gate.release();
    expect(await countPapers(extension)).toBe(cached);
    expect(await badgeText(extension)).toBe('');

    // The dead worker's lease runs out, and the refresh it began is due again.
    await changeRefreshState(extension, { lease: null, nextRefreshAt: 0 });
    await wakeBackground(extension);
    await expect.poll(() => badgeText(extension)).toBe('3');
    await expect.poll(() => countPapers(extension)).toBe(cached + 3);
    const { page } = await extension.openPopup();
    await expect(newPapers(page)).toHaveCount(3);
  });

  test('during a refresh: a living lease keeps a second one from starting', async ({ extension, feed }) => {
    const gate = feed.gate();
    await letTimePass(extension);
    const asked = extension.send({ type: 'refresh' }).catch(() => 'nobody answered');
    await gate.arrived(2);
    await extension.killBackground();
    await asked;
    gate.release();
    feed.clearLog();
    expect(await extension.send({ type: 'opened' })).toMatchObject({ kind: 'wait', because: 'leased' });
    expect(feed.requests).toEqual([]);
  });

  test('after a refresh: the badge stays, and the popup needs nobody to show the papers', async ({
    extension,
    feed,
  }) => {
    feed.release();
    await refreshAgain(extension);
    await extension.killBackground();
    await expect.poll(() => badgeText(extension)).toBe('3');
    const { page } = await extension.openPopup();
    for (const { title } of feed.late) await expect(paper(page, title)).toContainText('New');
    await expect(papers(page).first()).toBeVisible();
    await expect.poll(() => badgeText(extension)).toBe('');
  });
});

/** Makes the extension's own alarm due now. */
function ringAlarm(extension: { inside<T>(run: () => Promise<T>): Promise<T> }): Promise<void> {
  return extension.inside(async () => {
    const [alarm] = await chrome.alarms.getAll();
    if (!alarm) throw new Error('There is no alarm.');
    await chrome.alarms.create(alarm.name, { when: Date.now() + 10, periodInMinutes: alarm.periodInMinutes ?? 1 });
  });
}

/** What the function above finds inside the extension. */
declare const chrome: {
  readonly alarms: {
    getAll(): Promise<{ readonly name: string; readonly periodInMinutes?: number }[]>;
    create(name: string, when: { when: number; periodInMinutes: number }): Promise<void>;
  };
};
