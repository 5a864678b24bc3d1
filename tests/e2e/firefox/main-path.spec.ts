import { throwAwayProfile } from '../../../tools/browsers/profile.ts';
import { badgeText, firstRefresh, letTimePass, refreshAgain, wakeBackground } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { expectNew, expectStatus, isSaved, pressOn, rowsOf, saveIn, showTab } from './reading.ts';
import { expect, test } from './test.ts';

const SAVED_IN_HASTE = 4;

test('the first run is a baseline: papers come, and nothing shouts', async ({ extension, feed }) => {
  expect(await badgeText(extension)).toBe('');
  const popup = await extension.openPopup();
  const rows = await rowsOf(popup);
  expect(rows[0]).toMatchObject({ title: trendingTitle(feed, 0), isNew: false });
  await expectNew(popup, []);
  await expectStatus(popup, /updated/i);
});

test('three papers more are a 3 on the toolbar, which a glance clears, and three rows that say New', async ({
  extension,
  feed,
}) => {
  feed.release();
  await refreshAgain(extension);
  expect(await extension.badge()).toMatchObject({ text: '3', title: expect.stringContaining('3 new papers') });
  const popup = await extension.openPopup();
  await expectNew(
    popup,
    feed.late.map(({ title }) => title),
  );
  await expect.poll(() => badgeText(extension)).toBe('');
});

test('an open popup follows what the background writes', async ({ extension, feed }) => {
  const [first = ''] = feed.trending;
  const popup = await extension.openPopup();
  await rowsOf(popup);
  feed.patch(first, (entry) => {
    entry.paper.upvotes = 943;
  });
  await refreshAgain(extension);
  await expect.poll(async () => (await rowsOf(popup))[0]?.votes).toBe('943');
});

test('a saved paper survives a restart of the browser', async ({ feed, launch }) => {
  const title = trendingTitle(feed, 0);
  const profile = throwAwayProfile();
  const before = await launch({ profileDir: profile.dir });
  await firstRefresh(before);
  const popup = await before.openPopup();
  await saveIn(popup, title);
  // What shows at once is written a moment later, which a browser that closes does not wait for.
  const library = await before.openPage('src/library/index.html');
  await library.waitForSelector(`article[aria-label="${title}"]`);
  await before.close();

  const after = await launch({ profileDir: profile.dir });
  const again = await after.openPopup();
  await showTab(again, 'Saved');
  await expect.poll(() => isSaved(again, title)).toBe(true);
  await after.close();
  profile.remove();
});

test('a sleeping background wakes for a refresh and for a glance', async ({ extension, feed }) => {
  feed.release();
  await extension.killBackground();
  // Only now, or the end could come in the midst of a refresh, whose lease then has to run out.
  await letTimePass(extension);
  await wakeBackground(extension);
  await expect.poll(() => badgeText(extension)).toBe('3');
  await extension.killBackground();
  const popup = await extension.openPopup();
  await expectNew(
    popup,
    feed.late.map(({ title }) => title),
  );
  await expect.poll(() => badgeText(extension)).toBe('');
});

test('failures keep the papers and are said in words', async ({ extension, feed }) => {
  const popup = await extension.openPopup();
  const titles = (await rowsOf(popup)).map(({ title }) => title);
  for (const [mode, says] of [
    ['reset', /offline/i],
    ['html', /unreadable/i],
    ['empty', /empty/i],
    ['429', /pause/i],
  ] as const) {
    feed.fail(mode);
    await refreshAgain(extension);
    await expectStatus(popup, says);
    expect((await rowsOf(popup)).map(({ title }) => title)).toEqual(titles);
  }
  feed.fail(undefined);
  await refreshAgain(extension);
  await expectStatus(popup, /updated/i);
});

test('nobody but huggingface.co is asked, and it gets no cookie', async ({ extension, feed }) => {
  await extension.browser.setCookie({
    name: 'token',
    value: 'secret',
    domain: 'huggingface.co',
    path: '/',
    secure: true,
    sameSite: 'None',
  });
  feed.release();
  await refreshAgain(extension);
  const popup = await extension.openPopup();
  await rowsOf(popup);
  await pressOn(popup, trendingTitle(feed, 0), 'Details');
  await showTab(popup, 'Daily');
  await rowsOf(popup);
  for (const { headers } of feed.requests) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  }
  expect(feed.refused).toEqual([]);

  // The cookie was there to be sent: a person's own visit carries it.
  const visit = await extension.browser.newPage();
  await visit.goto('https://huggingface.co/papers');
  expect(feed.requests.find(({ path }) => path === '/papers')?.headers.cookie).toContain('token=secret');
});

test('what is saved stays saved, however soon the popup closes', async ({ extension }) => {
  for (let place = 0; place < SAVED_IN_HASTE; place += 1) {
    const popup = await extension.openPopup();
    await pressOn(popup, (await rowsOf(popup))[place]?.title ?? '', 'Save');
    await popup.close();
  }
  const mirrored = () =>
    extension.inside(async () =>
      Object.keys(await browser.storage.local.get(null)).filter((key) => /^mirror:/.test(key)),
    );
  await expect.poll(async () => (await mirrored()).length).toBe(SAVED_IN_HASTE);
});

/** What the function above finds inside the extension. */
declare const browser: { readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>> } } };
