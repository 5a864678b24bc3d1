import { badgeText, refreshAgain } from '../refreshing.ts';
import { button, letWaitingPapersIn, newPapers, paper, papers, status } from './finding.ts';
import { expect, test } from './test.ts';

test.describe('three papers more', () => {
  test('are a 3 on the toolbar, which a glance clears, and three rows that say New', async ({ extension, feed }) => {
    feed.release();
    await refreshAgain(extension);
    await expect
      .poll(() => extension.badge())
      .toMatchObject({ text: '3', title: expect.stringContaining('3 new papers') });

    const popup = await extension.openPopup();
    await expect(newPapers(popup.page)).toHaveCount(3);
    for (const { title } of feed.late) await expect(paper(popup.page, title)).toContainText('New');
    await expect.poll(() => badgeText(extension)).toBe('');
  });

  test('stay New for this glance, until all is marked as seen', async ({ extension, feed }) => {
    feed.release();
    await refreshAgain(extension);
    const first = await extension.openPopup();
    await expect(newPapers(first.page)).toHaveCount(3);
    await first.close();

    const second = await extension.openPopup();
    await expect(newPapers(second.page)).toHaveCount(3);
    await button(second.page, 'Mark all as seen').click();
    await expect(newPapers(second.page)).toHaveCount(0);
  });

  test('are there when the worker was dead at the click', async ({ extension, feed }) => {
    feed.release();
    await refreshAgain(extension);
    await extension.killBackground();
    const { page } = await extension.openPopup();
    await expect(newPapers(page)).toHaveCount(3);
    await expect.poll(() => badgeText(extension)).toBe('');
  });
});

test.describe('an open popup', () => {
  test('follows what the background writes', async ({ extension, feed }) => {
    const [first = ''] = feed.trending;
    const { page } = await extension.openPopup();
    await expect(papers(page).first()).toBeVisible();
    feed.patch(first, (entry) => {
      entry.paper.upvotes = 943;
    });
    await refreshAgain(extension);
    await expect(papers(page).first()).toContainText('943');
  });

  test('lets new papers in, and counts them until they were shown', async ({ extension, feed }) => {
    const { page } = await extension.openPopup();
    await expect(papers(page).first()).toBeVisible();
    feed.release();
    await refreshAgain(extension);
    await letWaitingPapersIn(page);
    await expect(newPapers(page)).toHaveCount(3);
    await expect.poll(() => badgeText(extension)).toBe('');
  });

  test('refreshes by its button', async ({ extension, feed }) => {
    const { page } = await extension.openPopup();
    await expect(papers(page).first()).toBeVisible();
    feed.release();
    await button(page, 'Refresh').click();
    await letWaitingPapersIn(page);
    await expect(newPapers(page)).toHaveCount(3);
    await expect(status(page)).toHaveText(/updated/i);
  });
});
