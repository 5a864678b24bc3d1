import { describe, expect, test } from 'vitest';
import { subjectClassIn, subjectClassWith } from '../../src/formats/primary-class.ts';
import { readImportFiles } from '../../src/library/import-reading.ts';
import { bibtex } from './whole-files.ts';

test.each(['cs.CL', 'hep-th', 'math.AG', 'physics.acc-ph', 'cond-mat.mtrl-sci', 'astro-ph', 'q-bio.NC'])(
  '%s is a subject class',
  (text) => {
    expect(subjectClassIn(text)).toBe(text);
    expect(subjectClassIn(` [${text}] `)).toBe(text);
  },
);

test.each(['', 'Computer Science', 'cs.CL; cs.LG', '1706.03762', 'cs.CL/0306050', '}\n@misc{x'])(
  '%j is none',
  (text) => {
    expect(subjectClassIn(text)).toBeUndefined();
  },
);

describe('an old id as it was once written', () => {
  test.each([
    ['math.AG/0601001', 'math.AG'],
    ['https://arxiv.org/abs/math.AG/0601001v2', 'math.AG'],
    ['see cs.CL/0306050, and MATH.ag/0601001', 'math.AG'],
    ['math/0601001', undefined],
    ['math.AG/0601002', undefined],
    ['math.AG/06010011', undefined],
  ])('%s', (text, expected) => {
    expect(subjectClassWith('math/0601001', [undefined, text])).toBe(expected);
  });

  test('knows the archive with a letter for a word', async () => {
    expect(subjectClassWith('q-bio/0601001', ['arXiv:q-bio.NC/0601001'])).toBe('q-bio.NC');
    expect(await passedThrough('q-bio.NC/0601001')).toContain('primaryClass = {q-bio.NC}');
  });

  test('says nothing of a paper with a new id', () => {
    expect(subjectClassWith('1706.03762', ['math.AG/0601001'])).toBeUndefined();
  });
});

/** Into the library, and out again. */
async function passedThrough(text: string): Promise<string> {
  const read = await readImportFiles([new Blob([text])]);
  if (read.kind !== 'read') throw new Error(read.why);
  return bibtex(read.entries);
}

test.each([
  ['plain links', 'https://arxiv.org/abs/math.AG/0601001'],
  ['BibTeX', '@article{a, title={T}, journal={arXiv preprint math.AG/0601001}}'],
  ['BibTeX that says it', '@misc{a, title={T}, eprint={math/0601001}, primaryClass={math.AG}}'],
  ['RIS', 'TY  - UNPB\nTI  - T\nUR  - http://arxiv.org/abs/math.AG/0601001\nER  - \n'],
  ['CSL-JSON', '[{"id":"a","type":"article","title":"T","URL":"https://arxiv.org/abs/math.AG/0601001"}]'],
  [
    'PaperMemory',
    '{"__dataVersion":1,"a":{"title":"T","pdfLink":"https://arxiv.org/pdf/math.AG/0601001.pdf","id":"a"}}',
  ],
])('%s keep the class of an old id, and BibTeX says it again', async (_, text) => {
  const out = await passedThrough(text);
  expect(out).toContain('eprint = {math/0601001}');
  expect(out).toContain('primaryClass = {math.AG}');
});

test('a new id that nobody gave a class gets none', async () => {
  expect(await passedThrough('https://arxiv.org/abs/1706.03762')).not.toContain('primaryClass');
});
