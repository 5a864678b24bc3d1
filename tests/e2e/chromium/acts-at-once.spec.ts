import type { Page } from '@playwright/test';
import type { RunningExtension } from '../../../tools/browsers/running-extension.ts';
import { trendingTitle } from '../served-feed.ts';
import { button, paper, papers, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

test('what is done shows before it can be written, and is kept though the popup closes before', async ({
  extension,
  feed,
}) => {
  const [saved, hidden] = [trendingTitle(feed, 0), trendingTitle(feed, 1)];
  const page = await extension.openPage(extension.built.popup);
  await wholeList(page);
  const letGo = await holdLibrary(extension);
  await page.bringToFront();
  await page.keyboard.press('g');
  await expect(paper(page, saved)).toBeFocused();
  const isSaved = (is: boolean) =>
    expect(button(paper(page, saved), 'Save')).toHaveAttribute('aria-pressed', String(is));
  await page.keyboard.press('s');
  await isSaved(true);
  await page.keyboard.press('s');
  await isSaved(false);
  await page.keyboard.press('u');
  await isSaved(true);
  await page.keyboard.press('j');
  await expect(paper(page, hidden)).toBeFocused();
  await page.keyboard.press('x');
  await expect(paper(page, hidden)).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(paper(page, hidden)).toBeFocused();
  await page.keyboard.press('x');
  await expect(paper(page, hidden)).toHaveCount(0);
  await page.close();
  await letGo();

  const library = await extension.openPage('src/library/index.html', { width: 1000, height: 700 });
  await expect(paper(library, saved)).toBeVisible();
  await library.getByRole('button', { name: /hidden/i }).click();
  await expect(library.getByText(hidden)).toBeVisible();
  const popup = await extension.openPage(extension.built.popup);
  await wholeList(popup);
  await expect(button(paper(popup, saved), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await expect(paper(popup, hidden)).toHaveCount(0);
});

test('what can’t be written is told, and the page shows again what is kept', async ({ extension, feed }) => {
  const title = trendingTitle(feed, 0);
  const page = await extension.openPage(extension.built.popup);
  await wholeList(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is gone.', 'UnknownError');
    };
  });
  const said = page.getByRole('complementary', { name: 'Notices' });
  await page.keyboard.press('g');
  await expect(paper(page, title)).toBeFocused();
  await page.keyboard.press('s');
  await expect(said).toContainText(`Not done after all: “Saved: ${title}”`);
  await expect(button(paper(page, title), 'Save')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('x');
  await expect(said).toContainText(`Not done after all: “Hidden: ${title}”`);
  await expect(papers(page).first()).toHaveAccessibleName(title);
});

/** Keeps everybody from the library's tables until it is let go, as a long write of another page would. */
async function holdLibrary(extension: RunningExtension & { openPage(path: string): Promise<Page> }) {
  const page = await extension.openPage('src/digest/index.html');
  await page.evaluate(async () => {
    const library = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('paperglance-library');
      opening.onsuccess = () => resolve(opening.result);
    });
    const holding = library.transaction(['saved', 'marks'], 'readwrite');
    const ask = (): void => {
      const asked = holding.objectStore('saved').count();
      asked.onsuccess = () => (document.documentElement.dataset.letGo ? library.close() : ask());
    };
    ask();
    await new Promise((resolve) => {
      holding.objectStore('marks').count().onsuccess = resolve;
    });
  });
  return async () => {
    await page.evaluate(() => {
      document.documentElement.dataset.letGo = 'true';
    });
  };
}
