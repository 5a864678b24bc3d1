import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { keepSaved } from '../keep-saved.ts';
import { readSavedIn } from '../saved-in.ts';
import { trendingEntries, trendingTitle } from '../served-feed.ts';
import { addTag } from './add-tag.ts';
import { expectNoViolations } from './axe.ts';
import { button } from './finding.ts';
import { expect, test } from './test.ts';

const WIDE = { width: 1280, height: 900 };
const DATASET = 'ann/reading-list';
const TOKEN = 'hf_made-up';

test('two profiles keep one list in a private dataset, which is refused while it is public', async ({
  stage,
  feed,
  launch,
}) => {
  test.slow();
  const { datasets } = feed;
  datasets.create(DATASET, { isPrivate: false });
  datasets.addToken(TOKEN, { repositories: [DATASET], canWrite: true });
  const title = trendingTitle(feed, 0);
  const [profileA, profileB] = [await stage.profile(), await stage.profile()];
  const a = await launch({ profileDir: profileA.dir });
  await keepSaved(a, trendingEntries(feed), 1);

  const settings = await keepInDataset(a, 'hf_mistyped', 'Desk');
  const group = settings.getByRole('group', { name: 'Keep in step' });
  await expect(group.getByText(/does not take the token/).first()).toBeVisible();
  await group.getByLabel('Token').fill(TOKEN);
  await button(group, 'Keep in step with this dataset').click();
  await expect(group.getByText(/This dataset is public/).first()).toBeVisible();
  expect(datasets.commitCount(DATASET)).toBe(1);
  datasets.setPrivate(DATASET, true);
  await button(group, 'Sync now').click();
  await expect(group.getByText(/^Last in step: /)).toBeVisible();
  await expectNoViolations(settings, 'keeping in step with a dataset');

  const b = await launch({ profileDir: profileB.dir });
  const there = await keepInDataset(b, TOKEN, 'Laptop');
  await expect(there.getByText(/^Last in step: /)).toBeVisible();
  await expect.poll(() => readSavedIn(b)).toMatchObject([{ tags: [] }]);
  await addTag(b, title, 'thesis');
  for (const each of [b, a]) await each.send({ type: 'sync-now' });
  await expect.poll(() => readSavedIn(a)).toMatchObject([{ tags: ['thesis'] }]);
  expect(await readSavedIn(a)).toEqual(await readSavedIn(b));
  expect([...datasets.files(DATASET).keys()].filter((path) => !/^\.gitattributes$|\.json$/.test(path))).toEqual([]);

  feed.fail('429', { match: `/api/datasets/${DATASET}`, retryAfterSeconds: 600 });
  await a.send({ type: 'sync-now' });
  await expect(group.getByText(/asks for a pause until/).first()).toBeVisible();
  feed.clearLog();
  await a.send({ type: 'sync-now' });
  expect(feed.requests.filter(({ path }) => path.includes(DATASET))).toEqual([]);
});

async function keepInDataset(extension: ChromiumExtension, token: string, name: string): Promise<Page> {
  const page = await extension.openPage(extension.built.options ?? '', WIDE);
  const group = page.getByRole('group', { name: 'Keep in step' });
  await group.getByRole('radio', { name: 'A private dataset on Hugging Face' }).check();
  await group.getByLabel('Name of the dataset').fill(DATASET);
  await group.getByLabel('Token').fill(token);
  await group.getByLabel('Name of this device').fill(name);
  await button(group, 'Keep in step with this dataset').click();
  return page;
}
