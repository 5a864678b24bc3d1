import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { button, paper, papers } from './finding.ts';
import { expect, test } from './test.ts';

const WIDE = { width: 1280, height: 760 };

/** Made-up papers, with what bibliographies have: no arXiv id, a book, dates in part, names in parts, keys, tags, a note. */
const MIXED = String.raw`
@article{Lind2019:waves,
  author = {Lind, Ada and van der Berg, Jo{\~a}o and {Quiet Waters Team}},
  title = {Standing Waves in {B}ent Channels},
  journal = {Journal of Imaginary Fluids},
  volume = {12}, number = {3}, pages = {101--118},
  year = {2019}, month = nov,
  doi = {10.5555/jif.2019.0042},
  keywords = {fluids, to cite},
  annote = {Compare figure 3.},
}

@book{moss:1984,
  author = {Moss, Bo, Jr.},
  title = {A Field Guide to Nowhere},
  publisher = {Harbour Press},
  year = {1984},
  isbn = {978-3-16-148410-0},
}

@inproceedings{garcia-2021,
  author = {Garc{\'i}a Solar, Mar{\'i}a and Xu, Li Da},
  title = {Parsing the Unparsed},
  booktitle = {Proceedings of Nothing in Particular},
  date = {2021-06},
  url = {https://example.org/nothing/17},
}

@misc{berg2023,
  author = {Berg, Ann},
  title = {An Invented Preprint},
  eprint = {2301.99001}, archiveprefix = {arXiv},
  year = {2023},
}
`;

test('what a mixed .bib file says stands in the rows, in the details and in what leaves', async ({ extension }) => {
  const page = await openLibrary(extension);
  const dialog = await importing(page);
  await dialog.locator('input[type=file]').setInputFiles(file('mixed.bib', MIXED));
  await expect(dialog.getByText('4 papers will be added')).toBeVisible();
  await button(dialog, 'Import 4 papers').click();
  await expect(papers(page)).toHaveCount(4);

  await paper(page, 'Standing Waves in Bent Channels').focus();
  await page.keyboard.press('Space');
  const details = page.getByRole('complementary', { name: 'Standing Waves in Bent Channels' });
  await expect(details).toContainText('Ada Lind');
  await expect(details).toContainText('João van der Berg');
  await expect(details).toContainText('Compare figure 3.');
  await expect(button(details, 'to cite')).toBeVisible();
  await expect(details.locator('a[href="https://doi.org/10.5555/jif.2019.0042"]').first()).toBeVisible();

  const csl: readonly Record<string, unknown>[] = JSON.parse(await exported(page, 'CSL-JSON'));
  const byKey = new Map(csl.map((item) => [item.id, item]));
  expect(byKey.get('Lind2019:waves')).toMatchObject({
    type: 'article-journal',
    title: 'Standing Waves in Bent Channels',
    author: [{ family: 'Lind', given: 'Ada' }, { family: 'Berg', given: 'João' }, { literal: 'Quiet Waters Team' }],
    issued: { 'date-parts': [[2019, 11]] },
    'container-title': 'Journal of Imaginary Fluids',
    volume: '12',
    issue: '3',
    DOI: '10.5555/jif.2019.0042',
  });
  expect(byKey.get('moss:1984')).toMatchObject({
    type: 'book',
    author: [{ family: 'Moss', given: 'Bo', suffix: 'Jr.' }],
    issued: { 'date-parts': [[1984]] },
    publisher: 'Harbour Press',
    ISBN: '9783161484100',
  });
  expect(byKey.get('garcia-2021')).toMatchObject({
    author: [
      { family: 'García Solar', given: 'María' },
      { family: 'Xu', given: 'Li Da' },
    ],
    issued: { 'date-parts': [[2021, 6]] },
    URL: 'https://example.org/nothing/17',
  });
  expect(byKey.get('berg2023')).toMatchObject({ issued: { 'date-parts': [[2023]] } });

  const bib = await exported(page, 'BibTeX');
  for (const said of [
    '@article{Lind2019:waves,',
    '@book{moss:1984,',
    '@inproceedings{garcia-2021,',
    'doi = {10.5555/jif.2019.0042}',
    'pages = {101--118}',
    'year = {1984}',
    'annote = {Compare figure 3.}',
    'eprint = {2301.99001}',
  ]) {
    expect(bib).toContain(said);
  }
  expect(bib).not.toMatch(/day\s*=/);
});

test.describe('what left as Markdown', () => {
  for (const [format, ending] of [
    ['Markdown notes', 'zip'],
    ['Markdown', 'md'],
  ] as const) {
    test(`comes back: ${format}`, async ({ extension }) => {
      const page = await openLibrary(extension);
      await imports(page, 'mixed.bib', MIXED);
      await paper(page, 'An Invented Preprint').focus();
      await page.keyboard.press('Shift+Digit2');
      await button(page.getByRole('navigation'), /^All papers 4/).click();
      const before = await exported(page, 'BibTeX');
      const left = await exportedBytes(page, format);

      const again = await importing(page);
      const returning = { name: `mine.${ending}`, mimeType: '', buffer: left };
      await again.locator('input[type=file]').setInputFiles(returning);
      await expect(again.getByText('4 papers stay as they are')).toBeVisible();
      await button(again, 'Close').click();

      await wipe(page);
      await expect(papers(page)).toHaveCount(0);
      const dialog = await importing(page);
      await dialog.locator('input[type=file]').setInputFiles(returning);
      await button(dialog, 'Import 4 papers').click();
      await expect(papers(page)).toHaveCount(4);
      expect(await exported(page, 'BibTeX')).toBe(before);
    });
  }
});

test('a dropped file is tagged and marked as a whole, and goes as a whole after a restart', async ({ extension }) => {
  const page = await openLibrary(extension);
  await drop(page, 'mixed.bib', MIXED);
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByText('4 papers will be added')).toBeVisible();
  await dialog.getByLabel('Tags for all of these').fill('from the lab, 2026');
  await dialog.getByLabel('Mark all of these as done').check();
  await button(dialog, 'Import 4 papers').click();
  await expect(dialog).toHaveCount(0);
  await button(page.getByRole('navigation'), /^Done 4/).click();
  await expect(button(page.getByRole('navigation'), /^from the lab/)).toBeVisible();

  await drop(page, 'other.ris', 'TY  - JOUR\nTI  - Another Day\nDO  - 10.5555/another\nER  - \n');
  await button(dialog, 'Import 1 paper').click();
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await button(page.getByRole('navigation'), /^All papers 5/).click();
  await page.getByText('Imported', { exact: true }).click();
  await page.locator('details.nav-facet').filter({ hasText: 'Imported' }).getByRole('button').nth(1).click();
  await expect(papers(page)).toHaveCount(4);
  await button(page, 'Remove all of this import').click();
  await expect(button(page.getByRole('navigation'), /^All papers 1/)).toBeVisible();
  await button(page, 'Undo').click();
  await expect(button(page.getByRole('navigation'), /^All papers 5/)).toBeVisible();
});

test('an export begins with the tag that is shown', async ({ extension }) => {
  const page = await openLibrary(extension);
  await imports(page, 'mixed.bib', MIXED);
  await button(page.getByRole('navigation'), /^fluids/).click();
  await expect(papers(page)).toHaveCount(1);
  await button(page, 'Export').click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('combobox').first()).toHaveValue('tag:fluids');
  await expect(dialog.getByRole('combobox').first()).toContainText('The whole library (4)');
});

async function openLibrary(extension: ChromiumExtension): Promise<Page> {
  return extension.openPage('src/library/index.html', WIDE);
}

async function importing(page: Page): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  return page.getByRole('dialog', { name: 'Import' });
}

async function imports(page: Page, name: string, text: string): Promise<void> {
  const dialog = await importing(page);
  await dialog.locator('input[type=file]').setInputFiles(file(name, text));
  await button(dialog, /^Import \d+ papers?$/).click();
  await expect(dialog).toHaveCount(0);
}

function file(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: '', buffer: Buffer.from(text) };
}

async function exported(page: Page, format: string): Promise<string> {
  return (await exportedBytes(page, format)).toString();
}

async function exportedBytes(page: Page, format: string): Promise<Buffer> {
  await button(page, 'Export').click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(format, { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(dialog, 'Save file').click()]);
  await expect(dialog).toHaveCount(0);
  return readFileSync(await download.path());
}

/** Nothing of it stays, on the shelf neither. */
async function wipe(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await button(page, 'Remove').click();
  await button(page.getByRole('navigation'), /^Recently removed 4/).click();
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await button(page, 'Remove for good').click();
  await button(page.getByRole('navigation'), /^All papers 0/).click();
}

/** As from the desktop, onto the middle of the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name = '', text = '']) => {
      const held = new DataTransfer();
      held.items.add(new File([text], name));
      return held;
    },
    [name, text],
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer });
  await expect(page.getByText('Drop it to import it')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer });
  await expect(page.getByText('Drop it to import it')).toHaveCount(0);
}
