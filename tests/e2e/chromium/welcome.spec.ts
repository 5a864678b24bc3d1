import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { badgeText, firstRefresh, refreshAgain } from '../refreshing.ts';
import { expectNoViolations } from './axe.ts';
import { button } from './finding.ts';
import { expect, test } from './test.ts';

test('welcomes once, turns interests into rules, and the badge follows them', async ({ feed, launch }, testInfo) => {
  const profileDir = testInfo.outputPath('profile');
  const extension = await launch({ profileDir, keepsWelcome: true });
  const page = await welcomeOf(extension);
  await expect(page.getByText('Step 1 of 3')).toBeVisible();
  await button(page, 'Next').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('checkbox', { name: 'Language models' }).check();
  await expect(page.getByText(/^Language models: \d+ of the last 30 days’ papers/)).toBeVisible();
  await expect.poll(() => page.locator('.match li').count()).toBeGreaterThan(0);

  const [wanted] = feed.late;
  const words = wanted?.title.split(' ').slice(0, 4).join(' ') ?? '';
  await page.getByRole('textbox', { name: 'Something of your own' }).fill(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: words })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Language models' }).uncheck();
  await button(page, 'Next').click();
  await expect(page.getByText('puzzle piece')).toBeVisible();

  const options = await extension.openPage(extension.built.options ?? '', { width: 900, height: 800 });
  await options
    .getByRole('combobox', { name: 'The toolbar button shows' })
    .selectOption({ label: 'how many watched papers are new' });
  await expect(options.getByText('Saved', { exact: true })).toBeVisible();
  await firstRefresh(extension);
  feed.release();
  await refreshAgain(extension);
  await expect.poll(() => badgeText(extension)).toBe('1');

  await extension.close();

  const again = await launch({ profileDir, keepsWelcome: true });
  // Painted at the end of its first wake.
  await expect.poll(() => badgeText(again)).toBe('1');
  expect(welcomePages(again)).toHaveLength(0);

  const later = await again.openPage(WELCOME, { width: 900, height: 800 });
  for (const _ of ['what', 'interests']) await button(later, 'Next').click();
  await button(later, 'Show me the papers').click();
  await expect(later.getByRole('feed').getByRole('article').first()).toBeVisible();
  await expect.poll(() => badgeText(again)).toBe('');
});

test('what one typed is there after going on and back, also where a topic has the same words or name', async ({
  extension,
}) => {
  const page = await extension.openPage(WELCOME, { width: 900, height: 800 });
  await button(page, 'Next').click();
  for (const words of ['RAG', 'Agents']) {
    await page.getByRole('textbox', { name: 'Something of your own' }).fill(words);
    await page.keyboard.press('Enter');
  }
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await box('Agents').check();
  await box('Agents').uncheck();
  await expect(box('Keyword “Agents”')).toBeChecked();
  await button(page, 'Next').click();
  await button(page, 'Back').click();
  await expect(box('RAG')).toBeChecked();
  await box('Video').check();
  await button(page, 'Back').click();
  await button(page, 'Next').click();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
  for (const name of ['RAG', 'Keyword “Agents”', 'Video']) await expect(box(name)).toBeChecked();
});

test('the welcome can be left at once, and steals nothing from the popup', async ({ install }) => {
  const extension = await install({ keepsWelcome: true });
  const page = await welcomeOf(extension);
  const { page: popup } = await extension.openPopup();
  await expect(popup.getByRole('article').first()).toBeVisible();
  const closed = page.waitForEvent('close');
  await button(page, 'Skip the introduction').dispatchEvent('click');
  await closed;
});

test('axe finds nothing in the welcome', async ({ extension }) => {
  const page = await extension.openPage(WELCOME, { width: 900, height: 800 });
  for (const step of ['what', 'interests', 'pin']) {
    if (step === 'interests') await page.getByRole('checkbox', { name: 'Reasoning' }).check();
    await expectNoViolations(page, step);
    if (step !== 'pin') await button(page, 'Next').click();
  }
});

const WELCOME = 'src/welcome/index.html';

function welcomePages({ context }: ChromiumExtension): Page[] {
  return context.pages().filter((page) => page.url().endsWith(WELCOME));
}

async function welcomeOf(extension: ChromiumExtension): Promise<Page> {
  await expect.poll(() => welcomePages(extension).length).toBe(1);
  const [page] = welcomePages(extension);
  if (!page) throw new Error('There is no welcome.');
  return page;
}
