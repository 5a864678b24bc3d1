import { requestsOf } from '../../../tools/browsers/net-log.ts';
import { firstRefresh, refreshAgain } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { button, paper, papers, tab } from './finding.ts';
import { expect, test } from './test.ts';

test('nobody but huggingface.co is asked, and it is told nothing about the person', async ({
  feed,
  launch,
}, testInfo) => {
  const netLog = testInfo.outputPath('net-log.json');
  const extension = await launch({ netLog });
  await extension.context.addCookies(COOKIES);
  await firstRefresh(extension);
  feed.release();
  await refreshAgain(extension);
  const { page } = await extension.openPopup();
  await expect(papers(page).first()).toBeVisible();
  const first = paper(page, trendingTitle(feed, 0));
  await first.hover();
  await button(first, 'Details').click();
  await expect(first.getByRole('link', { name: 'arXiv' })).toBeVisible();
  await tab(page, 'Daily').click();
  await page
    .getByRole('button', { name: /previous day/i })
    .first()
    .click();
  await feed.waitForRequest(({ query }) => 'date' in query);

  for (const { headers } of feed.requests) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('authorization');
  }
  // The cookie was there to be sent: a person's own visit carries it.
  const visit = await extension.context.newPage();
  await visit.goto('https://huggingface.co/papers');
  expect(feed.requests.at(-1)?.headers.cookie).toContain('token=secret');

  await extension.close();
  const hosts = new Set(requestsOf(netLog, extension.id).map(({ host }) => host));
  expect([...hosts]).toEqual(['huggingface.co']);
});

const COOKIES = [
  { name: 'token', value: 'secret', domain: '.huggingface.co', path: '/', secure: true, sameSite: 'None' as const },
  { name: 'strict', value: 'secret', domain: '.huggingface.co', path: '/', secure: true, sameSite: 'Strict' as const },
];
