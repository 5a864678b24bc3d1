import type { FailMode } from '../../../tools/feed-server/failures.ts';
import { refreshAgain } from '../refreshing.ts';
import { papers, status, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

const FAILURES: readonly { mode: FailMode; happens: string; says: RegExp }[] = [
  { mode: 'reset', happens: 'the network is gone', says: /offline/i },
  { mode: '429', happens: 'the service asks for a pause', says: /pause/i },
  { mode: '500', happens: 'the service is broken', says: /error 500/i },
  { mode: 'html', happens: 'a page comes in place of data', says: /unreadable/i },
  { mode: 'truncated', happens: 'the answer stops half-way', says: /unreadable/i },
  { mode: 'empty', happens: 'the list comes empty', says: /empty/i },
];

test('keeps the papers through every kind of failure, says so, and is well again after it', async ({
  extension,
  feed,
}) => {
  const before = await extension.openPopup();
  await expect(papers(before.page).first()).toBeVisible();
  await wholeList(before.page);
  const titles = await papers(before.page).evaluateAll((rows) => rows.map((row) => row.ariaLabel));
  await before.close();

  for (const { mode, happens, says } of FAILURES) {
    await test.step(happens, async () => {
      feed.fail(mode);
      await refreshAgain(extension);
      const popup = await extension.openPopup();
      const { page } = popup;
      await expect(status(page)).toHaveText(says);
      await expect(status(page)).toContainText(`${titles.length} papers`);
      await expect(papers(page)).toHaveCount(titles.length);
      await expect.poll(() => papers(page).evaluateAll((rows) => rows.map((row) => row.ariaLabel))).toEqual(titles);
      await expect.poll(() => extension.badge()).toMatchObject({ text: '', title: expect.stringMatching(says) });

      feed.fail(undefined);
      await refreshAgain(extension);
      await expect(status(page)).toHaveText(/updated/i);
      await popup.close();
    });
  }
});

test('a pause the service asks for is kept, even by hand', async ({ extension, feed }) => {
  feed.fail('429', { retryAfterSeconds: 600 });
  await refreshAgain(extension);
  feed.fail(undefined);
  feed.clearLog();
  expect(await extension.send({ type: 'refresh' })).toMatchObject({ kind: 'wait', because: 'rate-limited' });
  expect(feed.requests).toEqual([]);
});
