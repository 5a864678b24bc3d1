import { bibliographyOf, SAVED } from '../bibliography-of.ts';
import { addTag } from './add-tag.ts';
import { expectNoViolations } from './axe.ts';
import { button, papers, tab, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

test('an imported bibliography ranks the papers; a word is struck, and the order is another; erased, nothing is left', async ({
  extension,
  feed,
}) => {
  const library = await extension.openPage('src/library/index.html', { width: 1280, height: 760 });
  await button(library.getByRole('banner'), 'Import').click();
  const dialog = library.getByRole('dialog');
  const bibliography = Buffer.from(bibliographyOf(feed.entries));
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'mine.bib',
    mimeType: 'text/plain',
    buffer: bibliography,
  });
  await button(dialog, `Import ${SAVED} papers`).click();
  await expect(papers(library)).toHaveCount(SAVED);

  const popup = await extension.openPage(extension.built.popup);
  await wholeList(popup);
  await popup.keyboard.press('3');
  await expect(tab(popup, 'For you')).toHaveAttribute('aria-selected', 'true');
  const first = papers(popup).first();
  await expect(first.getByText(/ · like \d papers? you saved/)).toBeVisible();
  await expect(popup.getByText('Something else: unlike what you save, with many votes')).toHaveCount(1);
  const order = () => papers(popup).evaluateAll((rows) => rows.map(({ ariaLabel }) => ariaLabel));
  const before = await order();

  await button(first, 'Why').click();
  const parts = first.getByRole('region', { name: 'Why this paper' });
  await expect(parts.getByText(/\d%/).first()).toBeVisible();
  await expectNoViolations(popup, 'what speaks for a paper');
  const strike = parts.getByRole('button', { name: /^Leave out “/ }).first();
  const word = ((await strike.getAttribute('aria-label')) ?? '').slice(11, -1);
  await strike.click();
  await expect.poll(order).not.toEqual(before);
  await button(popup, 'Undo').click();
  await expect.poll(order).toEqual(before);
  await button(popup, `Leave out “${word}”`).click();
  await expect.poll(order).not.toEqual(before);

  await button(popup, 'Similar papers').click();
  await expect(popup.getByRole('region', { name: 'Similar papers' }).getByRole('listitem').first()).toBeVisible();

  const struckOrder = await order();
  await addTag(extension, (await papers(library).first().getAttribute('aria-label')) ?? '', 'thesis');
  await popup.bringToFront();
  await tab(popup, 'For you').click();
  await popup.getByLabel('More like').selectOption('thesis');
  await expect(popup.getByText('One paper has this tag')).toBeVisible();
  await expect.poll(order).not.toEqual(struckOrder);
  await expectNoViolations(popup, 'a profile of one tag');
  await popup.getByLabel('More like').selectOption('all you saved');
  await expect.poll(order).toEqual(struckOrder);

  const struck = () => extension.inside(async () => JSON.stringify(await chrome.storage.local.get('struck')));
  const options = await extension.openPage(`${extension.built.options}#for-you`, { width: 900, height: 800 });
  await expect(options.getByText(/^Made of 6 saved papers, compared with \d+\.$/)).toBeVisible();
  await expect(button(options, `Bring back “${word}”`)).toBeVisible();
  await expectNoViolations(options, 'the profile in the settings');
  expect(await struck()).toContain(word);
  await button(options, 'Erase the profile').click();
  await expect(options.getByText('The profile is erased.')).toBeVisible();
  await expect(button(options, `Bring back “${word}”`)).toHaveCount(0);
  expect(await struck()).toBe('{}');
  await expect.poll(order).toEqual(before);

  await options.getByRole('checkbox', { name: 'Rank papers by what I save' }).click();
  await expect(tab(popup, 'For you')).toBeHidden();
  await expect(popup.getByText('“For you” is switched off')).toBeVisible();
});

declare const chrome: { readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } } };
