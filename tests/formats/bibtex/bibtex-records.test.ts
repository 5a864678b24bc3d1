import { describe, expect, test } from 'vitest';
import { bibtexRecords } from '../../../src/formats/bibtex/bibtex-records.ts';

/** Each entry in short: "type key {name: value}", "broken" where nothing was read. */
function entriesOf(text: string): readonly unknown[] {
  return [...bibtexRecords(text)].map((record) =>
    !('fields' in record) ? 'broken' : [`${record.type} ${record.key}`, Object.fromEntries(record.fields)],
  );
}

describe('a key may be of any characters, or missing', () => {
  test.each([
    ['@article{Kaur(2014), title={T}}', 'Kaur(2014)'],
    ['@article(Kaur(2014), title={T})', 'Kaur(2014)'],
    ['@article{smith 2020, title={T}}', 'smith 2020'],
    ['@article{M{\\"u}ller, title={T}}', 'M{\\"u}ller'],
    ['@article{a=b, title={T}}', 'a=b'],
    ['@article{10.1016/S0140(20)30183-5, title={T}}', '10.1016/S0140(20)30183-5'],
    ['@article(10.1016/S0140(20)30183-5,\n title={T})', '10.1016/S0140(20)30183-5'],
    ['@article{ü:é#"\'@x, title={T}}', 'ü:é#"\'@x'],
    ['@article {  k  , title={T}}', 'k'],
    ['@article{\n\tk,\n title={T}}', 'k'],
    ['@article{key\n title={T}\n}', 'key'],
    ['@article{, title={T}}', ''],
    ['@article{title={T}}', ''],
    ['@article{title="T"}', ''],
  ])('%s', (text, key) => {
    expect(entriesOf(text)).toEqual([[`article ${key}`, { title: 'T' }]]);
  });

  test('a field in its place is a field', () => {
    expect(entriesOf('@misc{year=2020, title={T}}')).toEqual([['misc ', { year: '2020', title: 'T' }]]);
    expect(entriesOf('@misc{author={A, B and C}, year=2020}')).toEqual([
      ['misc ', { author: 'A, B and C', year: '2020' }],
    ]);
    expect(entriesOf('@misc{k}@misc{}')).toEqual([
      ['misc k', {}],
      ['misc ', {}],
    ]);
  });
});

describe('what is not closed is read as far as it goes', () => {
  test.each([
    ['the last entry', '@misc{x, title={T}, year={2020}', [['misc x', { title: 'T', year: '2020' }]]],
    ['its last value', '@misc{x, title={T}, abstract={We show', [['misc x', { title: 'T' }]]],
    [
      'an entry before another',
      '@misc{x, title={T}, year={2020},\n\n@misc{y, title={U}}',
      [
        ['misc x', { title: 'T', year: '2020' }],
        ['misc y', { title: 'U' }],
      ],
    ],
    [
      'a value before other fields',
      '@misc{a, title = {never closed,\n  year = {2020},\n}\n@misc{b, title = {T}}',
      [
        ['misc a', { title: 'never closed', year: '2020' }],
        ['misc b', { title: 'T' }],
      ],
    ],
    [
      'a quoted value',
      '@misc{a, title = "never closed,\n  year = {2020},\n}\n@misc{b, title = {T}}',
      [
        ['misc a', { title: 'never closed', year: '2020' }],
        ['misc b', { title: 'T' }],
      ],
    ],
    ['nothing', '@misc{a, = x\n@misc{b, title={T}}', ['broken', ['misc b', { title: 'T' }]]],
    [
      'a brace too many',
      '@misc{k, title={T}}}\n@misc{l, title={U}}',
      [
        ['misc k', { title: 'T' }],
        ['misc l', { title: 'U' }],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(entriesOf(text)).toEqual(expected);
  });
});

describe('a value is what stands in braces, in quotes or bare', () => {
  test.each([
    ['title = {A {B} C}', 'A {B} C'],
    ['title = "A {"}b{"} c"', 'A {"}b{"} c'],
    ['title = "An "Inner" quote"', 'An "Inner" quote'],
    ['title = {A\\} b}', 'A\\} b'],
    ['title = {A \\{b}', 'A \\{b'],
    ['title = {A \\{ b \\} c\\} , where d}', 'A \\{ b \\} c\\} , where d'],
    ['title = {A\n@misc{z, title={Q}}\n B}', 'A\n@misc{z, title={Q}}\n B'],
    ['title = 2020', '2020'],
    ['title = Nature Physics', 'Nature Physics'],
    ['title = http://x.y/z', 'http://x.y/z'],
    ['title = ', ''],
    ['title = v # "tion " # {Is} # V', 'Attention IsAtten'],
    ['title = jun # "~12"', 'jun~12'],
    ['title = 12 # jun', '12jun'],
    ['title = undefined', 'undefined'],
    ['TITLE\n=\n{T}', 'T'],
    ['junk, title = {T}', 'T'],
    ['% title = {no},\n title = {T}', 'T'],
    ['title {T}', 'T'],
    ['title = {T}, title = {second}', 'T'],
  ])('%s', (field, value) => {
    expect(entriesOf(`@string{v = "Atten"}@misc{k, ${field}, last={1}}@misc{l, a={1}}`)).toEqual([
      ['misc k', { title: value, last: '1' }],
      ['misc l', { a: '1' }],
    ]);
  });

  test('names and keywords told twice are told once each', () => {
    expect(entriesOf('@misc{k, author={A}, author={B}, keywords={x}, keywords={y}, keywords={x, y}}')).toEqual([
      ['misc k', { author: 'A and B', keywords: 'x, y' }],
    ]);
  });

  test('a comma may be missing', () => {
    expect(entriesOf('@misc{k, title={T} year={2020}\n month=jun}')).toEqual([
      ['misc k', { title: 'T', year: '2020', month: 'jun' }],
    ]);
  });
});

describe('what is no entry is passed over', () => {
  test.each([
    '@comment{@misc{x, title={X}}}',
    '@comment{ never closed',
    '@comment jabref',
    '@Comment{jabref-meta: grouping:\n0 AllEntriesGroup:;\n1 KeywordGroup:a\\;0\\;;\n}',
    '@preamble{"\\newcommand{\\x}{y}"}',
    '@string{a = "b"}',
    'contact me@home (work), a@b.c {',
    '@ @@ {',
    '% text',
  ])('%s', (text) => {
    expect(entriesOf(`${text}\n@misc{k, title={T}}`)).toEqual([['misc k', { title: 'T' }]]);
  });
});

test('lines are counted', () => {
  expect([...bibtexRecords('\n\n@misc{a,\n b={1}}\n @misc{c}')].map(({ line }) => line)).toEqual([3, 5]);
});
