import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { asExpression } from '../../../tools/browsers/running-extension.ts';
import type { Entry } from '../../../tools/feed-server/entry.ts';
import { ageObservations } from '../../../tools/screens/age-observations.ts';
import { CHROME_BUILD } from '../builds.ts';
import { refreshAgain } from '../refreshing.ts';
import { misplaced } from '../row-boxes.ts';
import type { ServedFeed } from '../served-feed.ts';
import { papers, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

/** All rows are drawn at once. */
const HEIGHT = 9_000;
const POPUP_WIDTHS = [320, 345, 370, 395, 420];
const PANEL_WIDTHS = [320, 360, 420, 519, 640, 700];
/** For the other languages, whose words are longer or shorter: where there is least room, where the names begin to fit, and most. */
const SOME_WIDTHS = [320, 420, 700];

test('in a row no text lies over another, each fact is whole or ends in an ellipsis, and all stand in line', async ({
  extension,
  feed,
}) => {
  test.slow();
  servePapersOfEveryKind(feed);
  feed.release();
  await extension.inside((stored) => chrome.storage.local.set(stored), { rules: RULES });
  await refreshAgain(extension);
  await extension.inside(ageObservations, 40);
  for (const [index, id] of feed.trending.entries())
    feed.patch(id, ({ paper }) => {
      paper.upvotes += [0, 12, 1_234, 0, 56_789][index % 5] ?? 0;
      if (paper.githubStars !== undefined && index % 2) paper.githubStars += 4_321;
    });
  await refreshAgain(extension);

  const page = await extension.openPage('src/panel/index.html', { width: 420, height: HEIGHT });
  await page.addInitScript(speakStored);
  for (const locale of readdirSync(join(CHROME_BUILD, '_locales'))) {
    await page.evaluate((words) => localStorage.setItem('words', words), wordsOf(locale));
    await page.reload();
    await wholeList(page);
    await expect(papers(page).first().locator('time')).toHaveAttribute('title', /./);
    await expectInPlace(page, `${locale}, panel`, locale === 'en' ? PANEL_WIDTHS : SOME_WIDTHS);
  }
  await expect(page.locator('.facts .rule').first()).toBeVisible();
  await expect(page.locator('.facts .new')).toHaveCount(3);
  await expect(page.locator('.facts .gain').first()).toBeVisible();
  await page.goto(page.url().replace('/panel/', '/popup/'));
  await wholeList(page);
  await expectInPlace(page, 'popup', POPUP_WIDTHS);
  await page.evaluate(() => document.documentElement.setAttribute('data-look', 'compact'));
  await expectInPlace(page, 'compact', POPUP_WIDTHS);
});

test('compact rows are 8 to a popup at least, and show their buttons where the mouse or the keyboard is', async ({
  extension,
}) => {
  await extension.inside((stored) => chrome.storage.local.set(stored), { look: 'compact' });
  const page = await extension.openPage(extension.built.popup);
  await wholeList(page);
  const feet = await papers(page).evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));
  const foot = (await page.getByRole('contentinfo').boundingBox())?.y ?? 0;
  expect(feet.filter((bottom) => bottom <= foot).length).toBeGreaterThanOrEqual(8);
  const hide = papers(page).nth(2).locator('.hide');
  await expect(hide).toHaveCSS('opacity', '0');
  await papers(page).nth(2).hover();
  await expect(hide).toHaveCSS('opacity', '1');
  await papers(page).nth(3).focus();
  await expect(papers(page).nth(3).locator('.hide')).toHaveCSS('opacity', '1');
});

async function expectInPlace(page: Page, where: string, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    const all = await page.evaluate<string[]>(asExpression(misplaced, undefined, 'document'));
    expect.soft(all, `${where}, ${width} px`).toEqual([]);
  }
}

const LONG_NAME = 'Shanghai Artificial Intelligence Laboratory for Very Large Models';
const NAMES = ['', 'IBM', LONG_NAME, 'x'.repeat(60), 'معهد قطر لبحوث الحوسبة', '北京智源人工智能研究院'];
const TITLES = ['Short', `${LONG_NAME} ${LONG_NAME}`, 'x'.repeat(180), 'الانتباه هو كل ما تحتاجه', 'Q'];
const VOTES = [0, 7, 88, 999, 6_134, 12_345, 234_567, 1_234_567];
const STARS = [undefined, 3, 999, 12_345, 1_250_000];
const COMMENTS = [0, 1, 42, 1_234];

/** Every kind of fact beside every other, at its shortest and its longest. */
function servePapersOfEveryKind(feed: ServedFeed): void {
  const ids = [...feed.late.map(({ paper }) => paper.id), ...feed.trending];
  for (const [index, id] of ids.entries())
    feed.patch(id, (entry) => {
      const name = NAMES[index % NAMES.length] ?? '';
      const title = TITLES[Math.floor(index / 3) % TITLES.length] ?? '';
      Object.assign(entry, { title, numComments: COMMENTS[index % COMMENTS.length], mediaUrls: videosOf(index) });
      const { organization: _, ...rest } = entry.paper;
      const stars = STARS[Math.floor(index / 2) % STARS.length];
      entry.paper = {
        ...rest,
        title,
        upvotes: VOTES[index % VOTES.length] ?? 0,
        ...(name && { organization: { _id: 'o', name: 'o', fullname: name, avatar: '' } }),
        authors: [{ _id: 'a', name: NAMES[(index + 2) % NAMES.length] || 'Ada', hidden: false }, ...rest.authors],
        ...(stars !== undefined && { githubStars: stars }),
        ...(index % 2 === 0 && { githubRepo: 'https://github.com/a/b' }),
        ...(index % 3 === 0 && { projectPage: 'https://example.org' }),
        ...(index % 7 === 0 && { withdrawnAt: '2026-01-01T00:00:00.000Z' }),
      };
    });
}

function videosOf(index: number): Entry['mediaUrls'] {
  return index % 4 === 0 ? ['https://cdn-uploads.huggingface.co/a.mp4'] : [];
}

const RULES = [
  { id: 'w', kind: 'watch', by: 'keyword', pattern: '*Very Large Models*' },
  { id: 'b', kind: 'boost', by: 'keyword', pattern: 'short' },
];

function wordsOf(locale: string): string {
  return readFileSync(join(CHROME_BUILD, '_locales', locale, 'messages.json'), 'utf8');
}

/** The page in another language, without another installation: its words come from what was stored, and all else is the build. */
function speakStored(): void {
  const words = JSON.parse(localStorage.getItem('words') ?? '{}');
  const api = globalThis as unknown as Record<string, { i18n: Record<string, unknown> } | undefined>;
  for (const { i18n } of [api.chrome, api.browser].flatMap((one) => one ?? [])) {
    i18n.getUILanguage = () => words.language.message;
    i18n.getMessage = (key: string, values: string | string[] = []) =>
      (words[key]?.message ?? '').replace(
        /\$(\d)/g,
        (_: string, place: string) => [values].flat()[Number(place) - 1] ?? '',
      );
  }
}

declare const chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };
