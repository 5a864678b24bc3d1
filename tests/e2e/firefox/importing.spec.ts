import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { exported } from './exported-file.ts';
import { expect, test } from './test.ts';

const BIBLIOGRAPHY = `@article{lind:foxes,
  author = {Lind, Ada and van der Berg, Ann},
  title = {On counting foxes},
  journal = {Journal of Examples},
  volume = {12},
  year = {2019},
  month = may,
  doi = {10.1000/foxes.1}
}

@inproceedings{berg:hares,
  author = {{The Hare Group}},
  title = {Hares at scale},
  booktitle = {Proceedings of Examples},
  year = {2021},
  doi = {10.1000/hares.2}
}
`;

test('papers that have a DOI alone come in from a file, and leave as it told of them', async ({ launch }, testInfo) => {
  const downloadsDir = testInfo.outputPath('downloads');
  mkdirSync(downloadsDir);
  const file = testInfo.outputPath('library.bib');
  writeFileSync(file, BIBLIOGRAPHY);
  const extension = await launch({ downloadsDir });
  const library = await extension.openPage('src/library/index.html', { width: 1280, height: 760 });
  await library.locator('header ::-p-aria([name="Import"][role="button"])').click();
  const input = await library.waitForSelector('dialog input[type="file"]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await library.waitForSelector('dialog ::-p-text(2 papers will be added)');
  await library.locator('dialog ::-p-text(Import 2 papers)').click();
  await library.waitForSelector('article[aria-label="On counting foxes"] ::-p-text(Journal of Examples)');
  await library.waitForSelector('article[aria-label="Hares at scale"]');

  const text = readFileSync(await exported(library, 'BibTeX', downloadsDir), 'utf8');
  for (const told of [
    '@article{lind:foxes,',
    'author = {Lind, Ada and van der Berg, Ann}',
    'journal = {Journal of Examples}',
    'doi = {10.1000/foxes.1}',
    '@inproceedings{berg:hares,',
    'author = {{The Hare Group}}',
    'booktitle = {Proceedings of Examples}',
  ])
    expect(text).toContain(told);
});
