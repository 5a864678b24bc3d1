import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { firstRefresh, refreshAgain } from '../refreshing.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './test.ts';

const SIZE = { width: 1000, height: 900 };

test('a rule is tried, saved, moved, switched off, changed, deleted and brought back', async ({ extension }) => {
  const page = await extension.openPage(extension.built.options ?? '', SIZE);
  await write(page, 'Keyword', 'zzzzqqq');
  await expect(form(page).getByText(/^Matches none of \d+ papers of the last 30 days$/)).toBeVisible();
  await write(page, 'Keyword', 'model*');
  await expect(form(page).getByText(/^Matches \d+ of \d+ papers of the last 30 days$/)).toBeVisible();
  await expect(form(page).getByRole('list', { name: 'Examples' }).getByRole('listitem').first()).toHaveText(/.+/);
  expect(await stored(page)).toBe(0);
  await page.keyboard.press('Enter');
  await expect(lines(page)).toHaveText([/Keyword “model\*”.*Matches \d+ of/s]);

  await form(page).getByLabel('What the rule does').selectOption('Mute');
  await write(page, 'Keyword', 'model*');
  await form(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(form(page).getByLabel('Words or name')).toBeFocused();
  await expect(lines(page).nth(1)).toContainText(
    'Never decides. A rule above says the opposite: Watch: Keyword “model*”',
  );

  const up = page.getByRole('button', { name: /^Move up: Mute/ });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(lines(page).first()).toContainText('Mute');
  await expect(page.getByRole('button', { name: /^Move up: Mute/ })).toBeFocused();

  await page.getByRole('checkbox', { name: 'On: Mute: Keyword “model*”' }).click();
  await expect(page.getByText('Never decides')).toHaveCount(0);

  await page.getByRole('button', { name: /^Edit: Mute/ }).click();
  const change = page.getByRole('form', { name: 'Change rule' });
  await change.getByLabel('What it looks at').selectOption('Votes');
  await change.getByLabel('At least').fill('5');
  await change.getByRole('button', { name: 'Save rule' }).click();
  await expect(lines(page).first()).toContainText('5+ votes');
  await expect(page.getByRole('button', { name: /^Edit: Mute/ })).toBeFocused();

  await page.getByRole('button', { name: /^Delete: Mute/ }).click();
  await expect(lines(page)).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Delete: Watch/ })).toBeFocused();
  // What is shown is stored a moment later, and a page that goes before takes it along.
  await expect.poll(() => stored(page)).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lines(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: /^Delete: Mute/ })).toBeFocused();
  await expect.poll(() => stored(page)).toBe(2);
  await page.reload();
  await expect(lines(page)).toHaveCount(2);
  await expect(page.getByRole('checkbox', { name: /^On: Mute/ })).not.toBeChecked();
  await expectNoViolations(page, 'rules');
});

test('rules leave as a file and come back from it, and no other file changes them', async ({ extension }, info) => {
  const page = await extension.openPage(`${extension.built.options}#rule=watch:author:Ada%20Lovelace`, SIZE);
  await expect(form(page).getByLabel('Words or name')).toHaveValue('Ada Lovelace');
  await form(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(lines(page)).toHaveText([/Author “Ada Lovelace”/]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export rules' }).click(),
  ]);
  const file = info.outputPath('rules.json');
  await download.saveAs(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ rules: [{ by: 'author', pattern: 'Ada Lovelace' }] });

  await page.getByRole('button', { name: /^Delete: / }).click();
  await expect(lines(page)).toHaveCount(0);
  await page.getByLabel('Import rules').setInputFiles(file);
  await expect(page.getByText('1 rule added.')).toBeVisible();
  await expect(lines(page)).toHaveCount(1);
  await page.getByLabel('Import rules').setInputFiles(file);
  await expect(page.getByText('0 rules added. 1 was there already.')).toBeVisible();

  const foreign = info.outputPath('foreign.json');
  writeFileSync(foreign, '{"rules":[{"id":"x","kind":"mute","by":"keyword","pattern":"*"}]}');
  await page.getByLabel('Import rules').setInputFiles(foreign);
  await expect(page.getByText('This file has no rules of Paperglance. Nothing was changed.')).toBeVisible();
  await expect(lines(page)).toHaveCount(1);
});

test('a rule is tried on the papers as they come and go, also the first', async ({ install, feed }) => {
  feed.fail('reset');
  const extension = await install();
  await firstRefresh(extension);
  const page = await extension.openPage(extension.built.options ?? '', SIZE);
  await write(page, 'Keyword', 'model*');
  await expect(form(page).getByText('No papers of the last 30 days are here yet.')).toBeVisible();
  feed.fail(undefined);
  await refreshAgain(extension);
  await expect(form(page).getByText(/^Matches [1-9]\d* of \d+ papers of the last 30 days$/)).toBeVisible();
  feed.fail('reset');
  await page.getByRole('button', { name: 'Clear the cache' }).click();
  await expect(form(page).getByText('No papers of the last 30 days are here yet.')).toBeVisible();
});

test('a rule is proposed by an address that comes to the open page', async ({ extension }) => {
  const page = await extension.openPage(extension.built.options ?? '', SIZE);
  await page.getByRole('searchbox', { name: 'Search settings' }).fill('dark mode');
  await page.evaluate(() => {
    location.hash = '#rule=mute:keyword:survey';
  });
  await expect(form(page).getByLabel('Words or name')).toHaveValue('survey');
  await expect(form(page).getByLabel('Words or name')).toBeFocused();
  await expect(form(page).getByLabel('Words or name')).toBeInViewport();
});

test('a rule joins words by and, or and not, shows what that matches, and leaves and comes back with the others', async ({
  extension,
}, info) => {
  const page = await extension.openPage(`${extension.built.options}#rule=mute:keyword:model*`, SIZE);
  const count = form(page).getByText(/^Matches .* of \d+ papers of the last 30 days$/);
  const matches = async () => Number((await count.innerText()).match(/\d+/)?.[0]);
  await expect(count).toHaveText(/^Matches [1-9]/);
  const all = await matches();
  await form(page).getByRole('button', { name: 'and, or, not…' }).click();
  await expect(form(page).getByLabel('Words or name').nth(1)).toBeFocused();
  await page.keyboard.type('model*');
  await form(page).getByLabel('How it joins what stands before').selectOption('but not');
  await expect(form(page).getByText('Keyword “model*” but not Keyword “model*”')).toBeVisible();
  await expect(count).toHaveText(/^Matches none/);
  await form(page).getByLabel('How it joins what stands before').selectOption('or');
  await expect(count).toHaveText(new RegExp(`^Matches ${all} of`));
  await expectNoViolations(page, 'a rule of two terms');
  await form(page).getByLabel('Words or name').nth(1).press('Enter');
  await expect(lines(page)).toHaveText([/Mute Keyword “model\*” or Keyword “model\*”.*Matches \d+ of/s]);
  await expect(form(page).getByLabel('Words or name')).toBeFocused();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export rules' }).click(),
  ]);
  const file = info.outputPath('rules.json');
  await download.saveAs(file);
  await page.getByRole('button', { name: /^Delete: / }).click();
  await expect(lines(page)).toHaveCount(0);
  await page.getByLabel('Import rules').setInputFiles(file);
  await expect(lines(page)).toHaveText([/“model\*” or Keyword/]);
});

test('half a vote a day is a rule', async ({ extension }) => {
  const page = await extension.openPage(`${extension.built.options}#rule=boost:rising:2`, SIZE);
  await form(page).getByLabel('At least').fill('0.5');
  await page.keyboard.press('Enter');
  await expect(lines(page)).toHaveText([/0\.5\+ votes a day/]);
});

test('the address leads to a section below a long list of rules, also after a reload', async ({ extension }) => {
  await keepRules(extension, 200);
  const page = await extension.openPage(`${extension.built.options}#data`, SIZE);
  await expect(lines(page)).toHaveCount(200);
  const title = page.getByRole('heading', { name: 'Data' });
  /** Below the head of the page, which stays: px. */
  const place = () =>
    title.evaluate((element) => {
      const head = document.querySelector('header')?.getBoundingClientRect();
      return element.getBoundingClientRect().top - (head?.bottom ?? 0);
    });
  const isJustBelow = async () => {
    const below = await place();
    return below >= 0 && below < 60;
  };
  await expect(page.getByText('On disk')).toBeVisible();
  await expect.poll(isJustBelow).toBe(true);
  await page.reload();
  await expect(lines(page)).toHaveCount(200);
  await expect(page.getByText('On disk')).toBeVisible();
  await expect.poll(isJustBelow).toBe(true);
  await page.mouse.wheel(0, -600);
  await expect.poll(place).toBeGreaterThan(400);
});

const form = (page: Page) => page.getByRole('form', { name: 'New rule' });
const lines = (page: Page) => page.locator('.rules > li');

async function write(page: Page, by: string, words: string): Promise<void> {
  await form(page).getByLabel('What it looks at').selectOption(by);
  await form(page).getByLabel('Words or name').fill(words);
}

/** How many rules are kept. */
function stored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { rules } = await chrome.storage.local.get('rules');
    return Array.isArray(rules) ? rules.length : 0;
  });
}

function keepRules(extension: ChromiumExtension, count: number): Promise<void> {
  const rules = Array.from({ length: count }, (_, at) => ({
    id: String(at),
    kind: 'watch',
    by: 'keyword',
    pattern: `word ${at}`,
  }));
  return extension.inside((rules) => chrome.storage.local.set({ rules }), rules);
}

/** What the page has. */
declare const chrome: {
  readonly storage: {
    readonly local: { get(key: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> };
  };
};
