import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { readSavedIn } from '../saved-in.ts';
import { button, paper } from './finding.ts';
import { expect } from './test.ts';

/** Tags a paper in the library, as a person does, and waits until the first of the list has that tag. */
export async function addTag(extension: ChromiumExtension, title: string, tag: string): Promise<void> {
  const page = await extension.openPage('src/library/index.html', { width: 1280, height: 900 });
  await button(paper(page, title), 'Details').click();
  await page.getByLabel('Add a tag').fill(tag);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readSavedIn(extension))[0]?.tags).toEqual([tag]);
}
