import { describe, expect, test } from 'vitest';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { bibtexRecords } from '../../../src/formats/bibtex/bibtex-records.ts';
import { readImportFiles } from '../../../src/library/import-reading.ts';
import { planImport } from '../../at-once.ts';
import { bibtex } from '../whole-files.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');

/** The reading list that an import of a file makes. */
async function saved(text: string): Promise<readonly SavedPaper[]> {
  const read = await readImportFiles([new Blob([text])]);
  if (read.kind === 'refused') return expect.unreachable(read.why);
  expect(read.problems).toEqual([]);
  return planImport([], read.entries, 'merge', NOW).flatMap((entry) => (entry.what === 'add' ? entry.after : []));
}

/** The fields of the entries that an export has, by their keys. */
async function exported(text: string): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const list = await saved(text);
  const entries = [...bibtexRecords(bibtex(list, { list, abstracts: true }))].flatMap((record) =>
    'fields' in record ? [[record.key, { '@': record.type, ...Object.fromEntries(record.fields) }] as const] : [],
  );
  return Object.fromEntries(entries);
}

describe('an entry goes out as it came in', () => {
  test.each([
    ['its key', '@article{Kaur(2014), title={T}}', { '@': 'article', title: 'T' }],
    ['a key with blanks', '@article{smith 2020, title={T}}', { '@': 'article', title: 'T' }],
    ['its type', '@mastersthesis{k, title={T}, school={ETH}}', { '@': 'mastersthesis', school: 'ETH' }],
    ['a type of biblatex', '@online{k, title={T}, url={https://a.io/b}}', { '@': 'online', url: 'https://a.io/b' }],
    ['a type that nobody knows', '@recipe{k, title={T}}', { '@': 'recipe' }],
    [
      'a preprint as Google Scholar has it',
      '@article{k, title={T}, journal={arXiv preprint arXiv:1706.03762}, year={2017}}',
      { '@': 'article', journal: 'arXiv preprint arXiv:1706.03762', eprint: '1706.03762', year: '2017' },
    ],
    [
      'a preprint as DBLP has it',
      '@article{k, title={T}, journal={CoRR}, volume={abs/1706.03762}}',
      { '@': 'article', journal: 'CoRR', volume: 'abs/1706.03762' },
    ],
    [
      'journal, volume, number, pages',
      '@article{k, title={T}, journal={J {\\&} K}, volume={18}, number={3}, pages={12--34}}',
      { journal: 'J \\& K', volume: '18', number: '3', pages: '12--34' },
    ],
    ['pages with one dash', '@article{k, title={T}, pages={12-34}}', { pages: '12-34' }],
    ['an issue', '@article{k, title={T}, number={3}, issue={Spring}}', { number: '3', issue: 'Spring' }],
    ['an issue alone', '@article{k, title={T}, issue={3}}', { issue: '3', number: undefined }],
    [
      'biblatex names',
      '@article{k, title={T}, journaltitle={J}, date={2017-06}, langid={ngerman}}',
      {
        journaltitle: 'J',
        journal: undefined,
        date: '2017-06',
        year: undefined,
        langid: 'ngerman',
        language: undefined,
      },
    ],
    [
      'both names of one thing',
      '@article{k, title={T}, journaltitle={J}, journal={J}}',
      { journaltitle: 'J', journal: 'J' },
    ],
    [
      'a book',
      '@book{k, title={T}, publisher={MIT Press}, address={Cambridge, MA}, edition={2nd}, isbn={0-262-03384-4}}',
      { publisher: 'MIT Press', address: 'Cambridge, MA', edition: '2nd', isbn: '0-262-03384-4' },
    ],
    [
      'a report',
      '@techreport{k, title={T}, institution={NASA}, number={TR-1}, type={White paper}}',
      { institution: 'NASA', number: 'TR-1', type: 'White paper' },
    ],
    [
      'a DOI and its address',
      '@article{k, title={T}, doi={10.1145/3292500.3330701}, url={https://doi.org/10.1145/3292500.3330701}}',
      { doi: '10.1145/3292500.3330701', url: 'https://doi.org/10.1145/3292500.3330701' },
    ],
    [
      'a DOI in capitals',
      '@article{k, title={T}, doi={10.1016/S0140-6736(20)30183-5}}',
      { doi: '10.1016/S0140-6736(20)30183-5' },
    ],
    [
      'an address as a DOI',
      '@article{k, title={T}, doi={https://doi.org/10.1145/12345.67}}',
      { doi: '10.1145/12345.67' },
    ],
    [
      'an address with signs',
      '@misc{k, title={T}, url={https://a.io/x_y~z--w?a=1&b=%20#c}}',
      { url: 'https://a.io/x_y~z--w?a=1&b=%20#c' },
    ],
    [
      'a version',
      '@misc{k, title={T}, eprint={1706.03762v7}, archiveprefix={arXiv}, primaryclass={cs.CL}}',
      { eprint: '1706.03762v7', archiveprefix: 'arXiv', primaryclass: 'cs.CL' },
    ],
    [
      'an eprint of another archive',
      '@misc{k, title={T}, eprint={PMC123}, eprinttype={pubmed}}',
      { eprint: 'PMC123', eprinttype: 'pubmed' },
    ],
    ['Mendeley’s id', '@article{k, title={T}, arxivId={1706.03762}}', { arxivid: '1706.03762', eprint: '1706.03762' }],
    [
      'what nobody here knows',
      '@article{k, title={T}, issn={1532-4435}, file={:a.pdf:PDF}, ranking={rank5}, bdsk-url-1={http://x.io}, x-y={a {B} \\c}}',
      { issn: '1532-4435', file: ':a.pdf:PDF', ranking: 'rank5', 'bdsk-url-1': 'http://x.io', 'x-y': 'a {B} \\c' },
    ],
    [
      'a note that is printed',
      '@misc{k, title={T}, note={To appear}, howpublished={\\url{https://a.io}}}',
      { note: 'To appear', howpublished: '\\url{https://a.io}' },
    ],
    // Dates, no more exact than they came.
    ['a year', '@article{k, title={T}, year=2017}', { year: '2017', month: undefined, day: undefined }],
    ['a month', '@article{k, title={T}, year=2017, month=dec}', { year: '2017', month: 'dec', day: undefined }],
    ['a day', '@article{k, title={T}, year=2017, month = jun # "~12"}', { year: '2017', month: 'jun', day: '12' }],
    [
      'several months',
      '@article{k, title={T}, year=2017, month={July--August}}',
      { year: '2017', month: 'July--August', day: undefined },
    ],
    ['a season', '@article{k, title={T}, year=2017, month={Spring}}', { year: '2017', month: 'Spring' }],
    ['a range', '@article{k, title={T}, date={2017-06/2018-01}}', { date: '2017-06/2018-01', year: undefined }],
    ['no year yet', '@article{k, title={T}, year={in press}}', { year: 'in press' }],
    ['two years', '@article{k, title={T}, year={2017--2018}}', { year: '2017--2018' }],
    // Titles.
    ['words protected by hand', '@article{k, title={A {Bayes} View of {iOS}}}', { title: 'A {Bayes} View of {iOS}' }],
    ['all protected', '@article{k, title={{All of It}}}', { title: '{All of It}' }],
    [
      'words to protect',
      '@article{k, title={DeepSeek-V3, {LLM}s and F1}}',
      { title: '{DeepSeek-V3}, {LLM}s and {F1}' },
    ],
    [
      'math and markup',
      '@article{k, title={On $\\ell_2$ and \\emph{E. coli}}}',
      { title: 'On $\\ell_2$ and \\emph{E. coli}' },
    ],
    ['a subtitle', '@book{k, title={A}, subtitle={B {C}}}', { title: 'A', subtitle: 'B {C}' }],
    // Names.
    [
      'names in parts',
      "@article{k, title={T}, author={Garc{\\'i}a M{\\'a}rquez, Gabriel and Xu, Li Da}}",
      { author: 'García Márquez, Gabriel and Xu, Li Da' },
    ],
    [
      'names as spoken',
      "@article{k, title={T}, author={Ann van der Berg and Hal Daum{\\'e} III}}",
      { author: 'van der Berg, Ann and Daumé, III, Hal' },
    ],
    [
      'teams',
      '@article{k, title={T}, author={{Google DeepMind} and {{A and B}}}}',
      { author: '{Google DeepMind} and {A and B}' },
    ],
    ['others', '@article{k, title={T}, author={Doe, J. and others}}', { author: 'Doe, J. and others' }],
    ['editors', '@proceedings{k, title={T}, editor={Doe, Jane}}', { '@': 'proceedings', editor: 'Doe, Jane' }],
    // What its reader added.
    [
      'tags',
      '@article{k, title={T}, keywords={a, {b, c}; d}, groups={G}, mendeley-tags={d,e}}',
      { keywords: 'a, {b, c}, d, G, e' },
    ],
    ['notes', '@article{k, title={T}, annote={One}, comment={Two}, review={One}}', { annote: 'One\n\nTwo' }],
  ] as const)('%s', async (_, text, fields) => {
    const key = /\{([^,]*),/.exec(text)?.[1] ?? '';
    const out = await exported(text);
    expect(out).toEqual({ [key]: expect.objectContaining(withoutUndefined(fields)) });
    for (const [name, value] of Object.entries(fields)) expect(out[key]?.[name]).toBe(value);
  });

  function withoutUndefined(fields: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  }
});
