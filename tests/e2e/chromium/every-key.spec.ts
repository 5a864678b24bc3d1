import type { Page } from '@playwright/test';
import { changeRefreshState } from '../../../tools/browsers/stored.ts';
import { refreshAgain } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { anotherList, button, newPapers, paper, papers, tab, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

test.describe('a day is triaged without the mouse', () => {
  test('g, G, arrows and 1 to 4 go everywhere', async ({ extension, feed }) => {
    const page = await opened(extension);
    await page.keyboard.press('g');
    await expect(paper(page, trendingTitle(feed, 0))).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(paper(page, trendingTitle(feed, 1))).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(paper(page, trendingTitle(feed, 0))).toBeFocused();
    await page.keyboard.press('G');
    await expect(papers(page).last()).toBeFocused();
    for (const [key, view] of [
      ['2', 'Daily'],
      ['3', 'For you'],
      ['4', 'Saved'],
      ['1', 'Trending'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(tab(page, view)).toHaveAttribute('aria-selected', 'true');
    }
  });

  test('Space and the arrows unfold, s saves, x hides, and u takes each back', async ({ extension, feed }) => {
    const page = await opened(extension);
    const first = paper(page, trendingTitle(feed, 0));
    await page.keyboard.press('j');
    const isOpen = (answer: string) => expect(button(first, 'Details')).toHaveAttribute('aria-expanded', answer);
    await page.keyboard.press('Space');
    await isOpen('true');
    await page.keyboard.press('ArrowLeft');
    await isOpen('false');
    await page.keyboard.press('ArrowRight');
    await isOpen('true');

    await page.keyboard.press('s');
    await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('u');
    await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('s');
    await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('s');
    await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('u');
    await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'true');

    await page.keyboard.press('x');
    await page.keyboard.press('x');
    await expect(first).toHaveCount(0);
    await expect(papers(page).first()).toBeFocused();
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await expect(papers(page).first()).toHaveAccessibleName(trendingTitle(feed, 0));
    await expect(first).toBeFocused();
  });

  test('m marks what is above as seen, and u brings the labels back', async ({ extension, feed }) => {
    feed.release();
    await refreshAgain(extension);
    const page = await opened(extension);
    await expect(newPapers(page)).toHaveCount(3);
    const second = newPapers(page).nth(1);
    await second.focus();
    await page.keyboard.press('m');
    await expect(newPapers(page)).toHaveCount(1);
    await page.keyboard.press('u');
    await expect(newPapers(page)).toHaveCount(3);
    await button(page, 'Mark all as seen').click();
    await expect(newPapers(page)).toHaveCount(0);
    await page.keyboard.press('u');
    await expect(newPapers(page)).toHaveCount(3);
  });

  test('Home and End go to the ends of the list', async ({ extension }) => {
    const page = await opened(extension);
    await wholeList(page);
    await page.keyboard.press('End');
    await expect(papers(page).last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(papers(page).first()).toBeFocused();
  });

  test('r asks for news, and n lets in what waits', async ({ extension, feed }) => {
    const page = await opened(extension);
    await wholeList(page);
    feed.release();
    await changeRefreshState(extension, { lastManualAt: null, blockedUntil: null });
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    const pill = page.getByRole('button', { name: '3 new papers' });
    await expect(pill).toBeVisible();
    await page.keyboard.press('n');
    await expect(pill).toHaveCount(0);
    await expect(newPapers(page)).toHaveCount(3);
  });

  test('Shift+s saves the paper of the page behind the popup, and takes it off again', async ({ extension, feed }) => {
    const behind = await extension.context.newPage();
    await behind.goto(`https://huggingface.co/papers/${feed.trending[0]}`);
    const { page } = await extension.openPopup(behind);
    const save = button(paper(page, trendingTitle(feed, 0)), 'Save');
    await expect(page.getByRole('region', { name: /this page/i })).toBeVisible();
    await page.keyboard.press('Shift+S');
    await expect(save).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Shift+S');
    await expect(save).toHaveAttribute('aria-pressed', 'false');
  });

  test('o opens by setting, and with modifiers at arXiv, as PDF or at alphaXiv; so does Enter', async ({
    extension,
  }) => {
    const page = await opened(extension);
    await page.keyboard.press('j');
    for (const [keys, address] of [
      ['o', /^https:\/\/huggingface\.co\/papers\/\d/],
      ['Shift+o', /^https:\/\/arxiv\.org\/abs\//],
      ['Alt+o', /^https:\/\/arxiv\.org\/pdf\//],
      ['Alt+Shift+o', /^https:\/\/www\.alphaxiv\.org\/abs\//],
      ['Enter', /^https:\/\/huggingface\.co\/papers\/\d/],
      ['Control+Enter', /^https:\/\/huggingface\.co\/papers\/\d/],
    ] as const) {
      const [tabOpened] = await Promise.all([extension.context.waitForEvent('page'), page.keyboard.press(keys)]);
      await expect.poll(() => addressOf(tabOpened).catch(() => 'on its way')).toMatch(address);
      await tabOpened.close();
      await page.bringToFront();
    }
  });

  test('/ searches, Escape leaves, and ? shows every key', async ({ extension }) => {
    const page = await opened(extension);
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: 'Search papers' });
    await expect(search).toBeFocused();
    await anotherList(page, () => page.keyboard.type('models'));
    await expect(page.locator('mark').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(papers(page).first()).toBeFocused();
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await expect(search).toHaveValue('');
    await expect(search).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(papers(page).and(page.locator(':focus'))).toHaveCount(1);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('a keyboard that writes Arabic or Russian has the letters of its places', async ({ extension, feed }) => {
    const page = await opened(extension);
    const session = await page.context().newCDPSession(page);
    const press = async (key: string, code: string, virtualKey: string) => {
      const more = { key, code, windowsVirtualKeyCode: virtualKey.charCodeAt(0) };
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...more });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...more });
    };
    await press('ت', 'KeyJ', 'J');
    const first = paper(page, trendingTitle(feed, 0));
    await expect(first).toBeFocused();
    await press('ы', 'KeyS', 'S');
    await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'true');
    await press('٢', 'Digit2', '2');
    await expect(tab(page, 'Daily')).toHaveAttribute('aria-selected', 'true');
  });

  test('an input method that is composing keeps its arrow keys', async ({ extension }) => {
    const page = await opened(extension);
    // What is composed before the page listens is written into the box once more, which ends the composing.
    await wholeList(page);
    const search = page.getByRole('searchbox', { name: 'Search papers' });
    await search.focus();
    const session = await page.context().newCDPSession(page);
    await anotherList(page, async () => {
      await session.send('Input.imeSetComposition', { text: 'models', selectionStart: 6, selectionEnd: 6 });
    });
    await page.keyboard.press('ArrowDown');
    await expect(search).toBeFocused();
    await expect(search).toHaveValue('models');
    await session.send('Input.insertText', { text: 'models' });
    await page.keyboard.press('ArrowDown');
    await expect(papers(page).first()).toBeFocused();
  });
});

async function opened(extension: Parameters<Parameters<typeof test>[2]>[0]['extension']): Promise<Page> {
  const page = await extension.openPage(extension.built.popup);
  await expect(papers(page).first()).toBeVisible();
  return page;
}

/** Where a tab is or wants to go: most hosts can't be reached from here. */
async function addressOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
  await session.detach();
  const entry = entries[currentIndex];
  return entry?.userTypedURL || entry?.url || page.url();
}
