import { until } from '../../../tools/browsers/until.ts';
import { changeDigestPlan, planDigests } from '../digests.ts';
import { refreshAgain } from '../refreshing.ts';
import { expect, test } from './test.ts';

test('a digest that comes due is a page, where papers are saved and whence they are sent', async ({
  extension,
  feed,
}) => {
  await planDigests(extension);
  feed.release();
  await refreshAgain(extension);
  await changeDigestPlan(extension, { after: Date.now() - 25 * 3_600_000 });
  await refreshAgain(extension);
  const page = await extension.openPage('src/digest/index.html', { width: 1280, height: 900 });
  const [late] = feed.late;
  const title = late?.title ?? '';
  const article = `article[aria-label="${title}"]`;
  await page.waitForSelector(article);
  expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Daily digest');
  const titles = await page.$$eval('article', (articles) => articles.map((one) => one.ariaLabel));
  expect(titles).toEqual(expect.arrayContaining(feed.late.map((one) => one.title)));
  expect(await page.$eval(`${article} h3 a`, (link) => link.getAttribute('href'))).toBe(
    `https://huggingface.co/papers/${late?.paper.id}`,
  );

  await page.click(`${article} button[aria-label="Save"]`);
  await page.waitForSelector(`${article} button[aria-label="Save"][aria-pressed="true"]`);
  await page.select('.masthead-past select', 'fit');
  await page.waitForSelector(`.digest-section.is-fit ${article}`);
  await page.select('.masthead-past select', 'own');
  await page.waitForSelector('.digest-section.is-fit', { hidden: true });
  const mail = await page.$eval('.masthead-tools a', (link) => link.getAttribute('href'));
  expect(new URL(mail ?? '').searchParams.get('body')).toContain('https://huggingface.co/papers/');

  await page.click(`${article} button[aria-label="Hide"]`);
  await page.waitForSelector(article, { hidden: true });
  await page.close();
});

test('switching digests on asks for notifications at that click', async ({ extension }) => {
  const isAllowed = () => extension.inside(() => browser.permissions.contains({ permissions: ['notifications'] }));
  expect(await isAllowed()).toBe(false);
  const page = await extension.openPage('src/digest/index.html', { width: 900, height: 800 });
  await (await page.waitForSelector('.no-digest-choices button'))?.click();
  await until('Firefox was asked, and said yes', async () => ((await isAllowed()) ? true : undefined));
  await page.waitForSelector('.message ::-p-text(The first one comes)');
  await page.close();
});

declare const browser: { readonly permissions: { contains(asked: object): Promise<boolean> } };
