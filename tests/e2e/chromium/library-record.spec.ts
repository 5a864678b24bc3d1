import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { expectNoViolations } from './axe.ts';
import { button, paper, papers, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

const WIDE = { width: 1280, height: 900 };

const BIBLIOGRAPHY = `@article{lecun:2015,
  author = {LeCun, Yann and van der Berg, Ann and {Deep Group}},
  title = {Deep learning}, journal = {Nature}, volume = {521}, number = {7553}, pages = {436--444},
  publisher = {Springer}, year = {2015}, month = may, doi = {10.1038/nature14539}, keywords = {networks, learning}
}
@book{lind, author = {Lind, Ada}, title = {A book of nothing}, publisher = {MIT Press}, year = {2016}, isbn = {9780262035613}}
`;

test('a paper of a file shows what the file said of it, and is found by that', async ({ extension }) => {
  const page = await openLibrary(extension);
  await importText(page, BIBLIOGRAPHY);
  await expect(papers(page)).toHaveCount(2);
  await expect(paper(page, 'Deep learning')).toContainText('Nature');
  await expect(paper(page, 'A book of nothing')).toContainText('MIT Press');

  await paper(page, 'Deep learning').focus();
  await page.keyboard.press('Space');
  const details = page.getByRole('complementary', { name: 'Deep learning' });
  for (const text of ['Journal article', '521', '436-444', 'May 2015', 'lecun:2015', 'Ann van der Berg'])
    await expect(details.getByText(text)).toBeVisible();
  await expect(details.getByRole('link', { name: '10.1038/nature14539' })).toHaveAttribute(
    'href',
    'https://doi.org/10.1038/nature14539',
  );
  await expect(details.getByText(/votes/)).toHaveCount(0);
  await expectNoViolations(page, 'the record in details');

  const search = page.getByRole('searchbox', { name: 'Search papers and notes' });
  for (const typed of ['https://doi.org/10.1038/NATURE14539', 'lecun:2015', 'nature 10.1038']) {
    await search.fill(typed);
    await expect(papers(page)).toHaveCount(1);
  }
  await search.fill('978-0-262-03561-3');
  await expect(paper(page, 'A book of nothing')).toBeVisible();
  await search.fill('');

  // What the keyboard stands on is what details tell of.
  await paper(page, 'A book of nothing').focus();
  const book = page.getByRole('complementary', { name: 'A book of nothing' });
  await expect(book.getByText('No web page is known for this paper.')).toBeVisible();
  await paper(page, 'Deep learning').focus();
  await button(details, 'Nature').click();
  await wholeList(page);
  await expect(papers(page)).toHaveCount(1);
});

test('a publication is edited by hand, and back', async ({ extension }) => {
  const page = await openLibrary(extension);
  await importText(page, BIBLIOGRAPHY);
  await paper(page, 'Deep learning').focus();
  await page.keyboard.press('Space');
  const details = page.getByRole('complementary');
  await button(details, 'Edit publication').click();
  const form = details.getByRole('form', { name: 'Edit publication' });
  await expect(form.getByLabel('Title')).toBeFocused();
  await expect(form.getByLabel('Authors')).toHaveValue('LeCun, Yann\nvan der Berg, Ann\nDeep Group');
  await expectNoViolations(page, 'the form');
  await form.getByLabel('Year').fill('99');
  await form.getByLabel('DOI').fill('nonsense');
  await button(form, 'Save changes').click();
  await expect(form.getByLabel('Year')).toBeFocused();
  await expect(form.getByText('A year has four digits, as in 2017.')).toBeVisible();
  await expect(form.getByLabel('DOI')).toHaveAttribute('aria-invalid', 'true');
  await expectNoViolations(page, 'the form with faults');

  await form.getByLabel('Title').fill('Deeper learning');
  await form.getByLabel('Year').fill('2016');
  await form.getByLabel('DOI').fill('https://doi.org/10.1000/Y');
  await form.getByLabel('Accepted at').fill('NeurIPS 2026');
  await form.getByLabel('Version', { exact: true }).fill('v2');
  await form.getByLabel('Version date').fill('soon');
  await button(form, 'Save changes').click();
  await expect(form.getByText('A date looks like 2026-11-30')).toBeVisible();
  await form.getByLabel('Version date').fill('2016-03');
  await form.getByLabel('Authors').fill('García Márquez, Gabriel\nDeep Group');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(button(details, 'Edit publication')).toBeFocused();
  await expect(paper(page, 'Deeper learning')).toContainText('Gabriel García Márquez, Deep Group');
  await expect(details.getByText('May 2016')).toBeVisible();
  await expect(details.getByRole('link', { name: '10.1000/y' })).toBeVisible();
  await button(page, 'Undo').click();
  await expect(paper(page, 'Deep learning')).toContainText('Yann LeCun');
});

test('the DOI of another paper is told before it is saved, and both papers stay', async ({ extension }) => {
  const page = await openLibrary(extension);
  await importText(page, BIBLIOGRAPHY);
  await paper(page, 'A book of nothing').focus();
  await page.keyboard.press('Space');
  const details = page.getByRole('complementary');
  await button(details, 'Edit publication').click();
  const form = details.getByRole('form', { name: 'Edit publication' });
  await form.getByLabel('DOI').fill('10.1038/NATURE14539');
  await button(form, 'Save changes').click();
  await expect(form.getByRole('alert')).toHaveText(
    '“Deep learning” in your list would then be the same paper. Save again to keep both.',
  );
  await expectNoViolations(page, 'the form with a twin');
  await button(form, 'Save changes').click();
  await expect(form).toBeHidden();
  await expect(details.getByRole('link', { name: '10.1038/nature14539' })).toBeVisible();
  await expect(papers(page)).toHaveCount(2);
});

async function importText(page: Page, text: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByLabel('Or paste it here').fill(text);
  await button(dialog, 'Preview').click();
  await dialog.getByRole('button', { name: /^Import \d/ }).click();
  await expect(dialog).toBeHidden();
}

function openLibrary(extension: ChromiumExtension): Promise<Page> {
  return extension.openPage('src/library/index.html', WIDE);
}
