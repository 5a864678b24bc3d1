import { keepSaved } from '../keep-saved.ts';
import { readSavedIn } from '../saved-in.ts';
import { trendingEntries } from '../served-feed.ts';
import { expectNoViolations } from './axe.ts';
import { button } from './finding.ts';
import { expect, test } from './test.ts';

declare const chrome: {
  storage: {
    sync: {
      getBytesInUse(keys: null): Promise<number>;
      clear(): Promise<void>;
      set(items: Record<string, string>): Promise<void>;
    };
  };
};

const WIDE = { width: 1280, height: 900 };
const COUNT = 1_000;

test('a thousand papers fit into the browser’s own sync, what vanishes there is written again, and what outgrows it is said', async ({
  stage,
  feed,
  launch,
}) => {
  test.slow();
  const { dir } = await stage.profile();
  const extension = await launch({ profileDir: dir });
  await keepSaved(extension, manyEntries(trendingEntries(feed)), COUNT);
  const page = await extension.openPage(extension.built.options ?? '', WIDE);
  const group = page.getByRole('group', { name: 'Keep in step' });
  await group.getByRole('radio', { name: 'The browser’s own sync' }).check();
  await button(group, 'Keep in step with this browser’s account').click();
  await expect(group.getByText(/^Last in step: /)).toBeVisible();
  await expect(group.getByText(/ of .* taken$/)).toBeVisible();
  await expectNoViolations(page, 'keeping in step with the browser');
  const used = await extension.inside(() => chrome.storage.sync.getBytesInUse(null));
  expect(used).toBeGreaterThan(10_000);
  expect(used).toBeLessThan(80_000);

  await extension.inside(() => chrome.storage.sync.clear());
  await extension.send({ type: 'sync-now' });
  await expect.poll(() => extension.inside(() => chrome.storage.sync.getBytesInUse(null))).toBeGreaterThan(10_000);
  expect(await readSavedIn(extension)).toHaveLength(COUNT);

  await extension.inside(fillUp);
  await button(group, 'Sync now').click();
  await expect(group.getByText(/has outgrown the browser’s own sync/).first()).toBeVisible();
  expect(await readSavedIn(extension)).toHaveLength(COUNT);
});

/** Others of its kind, by other numbers. */
function manyEntries(entries: ReturnType<typeof trendingEntries>): ReturnType<typeof trendingEntries> {
  return Array.from({ length: COUNT }, (_, at) => {
    const entry = structuredClone(entries[at % entries.length]);
    if (!entry) throw new Error('There are no papers.');
    entry.paper.id = `2401.${String(at).padStart(5, '0')}`;
    return entry;
  });
}

/** Takes the keys of ours away, and leaves no room for them. */
async function fillUp(): Promise<void> {
  await chrome.storage.sync.clear();
  const others = Array.from({ length: 12 }, (_, at) => [`other${at}`, 'x'.repeat(8_000)]);
  await chrome.storage.sync.set(Object.fromEntries(others));
}
