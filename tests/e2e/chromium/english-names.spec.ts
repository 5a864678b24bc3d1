import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inLanguage } from '../../../tools/browsers/in-language.ts';
import { CHROME_BUILD } from '../builds.ts';
import { firstRefresh } from '../refreshing.ts';
import { type ServedFeed, trendingTitle } from '../served-feed.ts';
import { paper } from './finding.ts';
import { expect, test } from './test.ts';

test('in a German browser, what the papers say is English to fonts, hyphens and voices, and all else is German', async ({
  install,
  feed,
}) => {
  const build = inLanguage(CHROME_BUILD, 'de');
  try {
    const extension = await install({ extensionDir: build.dir });
    await firstRefresh(extension);
    const english = wordsOf(feed);
    const title = trendingTitle(feed, 0);

    const page = await extension.openPage(extension.built.popup);
    await expect(paper(page, title)).toBeVisible();
    await expectLanguages(page, english, 'the popup');
    await paper(page, title).focus();
    await page.keyboard.press('s');
    await page.keyboard.press(' ');
    await expect(page.locator('.details .abstract')).toBeVisible();
    await expectLanguages(page, english, 'open details');

    await extension.send({ type: 'make-digest', every: 'week' });
    const digest = await extension.openPage('src/digest/index.html', { width: 1000, height: 800 });
    await expect(digest.getByRole('article').first()).toBeVisible();
    await expectLanguages(digest, english, 'the digest');

    const library = await extension.openPage('src/library/index.html', { width: 1280, height: 800 });
    await paper(library, title).focus();
    await library.keyboard.press('Space');
    const own = 'Eigenes Thema';
    await library.locator('.entry-details input').first().fill(own);
    await library.keyboard.press('Enter');
    await expect(library.locator('.entry-tags').getByText(own)).toBeVisible();
    await expectLanguages(library, english, 'the library');
    await expect.poll(() => languagesOf(library, own)).toEqual(['de']);
  } finally {
    build.remove();
  }
});

/** Titles, summaries, names and keywords as they stand alone on a page, and the beginnings of abstracts. */
function wordsOf({ entries }: ServedFeed): string[] {
  return entries.flatMap(({ paper: { title, ai_summary, ai_keywords = [], authors, summary }, organization }) => [
    title,
    ...(ai_summary ? [ai_summary] : []),
    ...(organization ? [organization.fullname] : []),
    ...ai_keywords,
    ...authors.map(({ name }) => name),
    summary,
  ]);
}

/** Every piece of text that is one of the papers' words has `en` as its language, and every word of ours that of the page. */
async function expectLanguages(page: Page, english: readonly string[], where: string): Promise<void> {
  const german: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(CHROME_BUILD, '_locales/de/messages.json'), 'utf8'),
  );
  const ours = Object.values(german).map(({ message }) => message);
  const wrong = await page.evaluate(
    ([words, ours]) => {
      const [exact, german] = [new Set(words), new Set(ours)];
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        if (!/\p{L}{2}/u.test(text)) continue;
        const start = text.replace(/…$/, '').trim();
        const isPapers = exact.has(text) || (start.length > 40 && words.some((one) => one.includes(start)));
        const language = node.parentElement?.closest<HTMLElement>('[lang]')?.lang;
        if (isPapers && language !== 'en') found.push(`${language}: ${text}`);
        if (!isPapers && german.has(text) && language !== 'de') found.push(`${language}: ${text}`);
      }
      return [...new Set(found)];
    },
    [english, ours] as const,
  );
  expect(wrong, where).toEqual([]);
}

function languagesOf(page: Page, text: string): Promise<string[]> {
  return page
    .getByText(text, { exact: true })
    .evaluateAll((all) => [...new Set(all.map((one) => one.closest<HTMLElement>('[lang]')?.lang ?? ''))]);
}
