import { beforeEach, describe, expect, it } from 'vitest';
import { undoFromNotification } from '../../src/background/on-notification-click.ts';
import { saveFrom } from '../../src/background/save-from.ts';
import { wake } from '../../src/background/wake.ts';
import { readSavedPaper } from '../../src/store/saved/read-saved.ts';
import { paper, savePaper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

const ID = '1706.03762';
const PAGE = { url: `https://arxiv.org/abs/${ID}` };
let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser();
  await wake(worker(browser));
  await savePaper(lookInto(browser), paper('other'), browser.now);
});

const told = () => browser.notices.map(({ id, title, canUndo }) => [id, title.key, canUndo]);
const press = (url = PAGE.url) => saveFrom(worker(browser), { url }, { byKey: true });

describe('the key that saves a page', () => {
  it('is answered on the badge alone where the toolbar has the button', async () => {
    await press();
    expect([browser.answers, told(), browser.popups]).toEqual([['saved'], [], 0]);
  });

  it.each([
    [PAGE.url, [[`saved:${ID}`, 'notify_saved', true]]],
    ['https://example.org/', [['answer:no-paper', 'notify_no_paper', undefined]]],
  ])('is answered by a notification where it has not: %s', async (url, notices) => {
    browser.isButtonInSight = false;
    await press(url);
    expect(told()).toEqual(notices);
    expect(browser.popups).toBe(0);
  });

  it('opens the popup where neither can be seen', async () => {
    Object.assign(browser, { isButtonInSight: false, mayNotify: false });
    await press();
    expect([told(), browser.popups]).toEqual([[], 1]);
  });

  it('has the popup for itself: who saves from the menu of a link has another page before them', async () => {
    Object.assign(browser, { isButtonInSight: false, mayNotify: false });
    await saveFrom(worker(browser), PAGE);
    expect([browser.answers, told(), browser.popups]).toEqual([['saved'], [], 0]);
  });

  it('pressed again offers the way back, which takes the paper off the list', async () => {
    await press();
    await press();
    expect(told()).toEqual([[`saved:${ID}`, 'notify_saved_before', true]]);
    await undoFromNotification(worker(browser), `saved:${ID}`);
    expect(await readSavedPaper(lookInto(browser), ID)).toHaveProperty('removedAt');
    expect([...browser.standing]).toEqual([]);
    expect(browser.reports).toEqual([]);
  });

  it('pressed again opens the popup, which says that the page is saved, where nothing may be notified', async () => {
    browser.mayNotify = false;
    await press();
    await press();
    expect(browser.popups).toBe(1);
  });
});
