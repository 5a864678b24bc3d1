import { describe, expect, test } from 'vitest';
import { readBibtex } from '../whole-files.ts';

function entriesOf(text: string) {
  const reading = readBibtex(text);
  return reading.kind === 'ok' ? reading : expect.unreachable(reading.why);
}

test('an entry as arXiv writes it', () => {
  const { entries, problems } = entriesOf(`@misc{vaswani2023attention,
      title={Attention Is All You Need},
      author={Ashish Vaswani and Hal Daum{\\'e} III and {The Team and Co} and others},
      year={2023},
      eprint={1706.03762v7},
      archivePrefix={arXiv},
      primaryClass={cs.CL},
      url={https://arxiv.org/abs/1706.03762},
}`);
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    {
      id: '1706.03762',
      title: 'Attention Is All You Need',
      authors: ['Ashish Vaswani', 'Hal Daumé III', 'The Team and Co'],
      tags: [],
      primaryClass: 'cs.CL',
      record: {
        identifiers: { arxiv: '1706.03762' },
        type: 'article',
        title: 'Attention Is All You Need',
        authors: [
          { family: 'Vaswani', given: 'Ashish' },
          { family: 'Daumé', given: 'Hal', suffix: 'III' },
          { literal: 'The Team and Co' },
        ],
        andOthers: true,
        issued: { year: 2023 },
        citationKey: 'vaswani2023attention',
        others: { bibtex: { eprint: '1706.03762v7' } },
      },
    },
  ]);
});

describe('the id is found where people put it', () => {
  test.each([
    ['eprint = {hep-th/9901001}', 'hep-th/9901001'],
    ['eprint = {math.AG/0601001}, eprinttype = {arxiv}', 'math/0601001'],
    ['eprint = "arXiv:1706.03762"', '1706.03762'],
    ['eprint = 1706.03762', '1706.03762'],
    ['arxivId = {1706.03762}', '1706.03762'],
    ['doi = {10.48550/ARXIV.1706.03762}', '1706.03762'],
    ['url = {http://arxiv.org/pdf/1706.03762v2.pdf}', '1706.03762'],
    ['url = {https://huggingface.co/papers/1706.03762}', '1706.03762'],
    ['url = {https://huggingface.co/papers/my-report}', 'my-report'],
    ['journal = {arXiv preprint arXiv:1706.03762}', '1706.03762'],
    ['journal = {CoRR}, volume = {abs/1706.03762}', '1706.03762'],
    ['howpublished = {\\url{https://arxiv.org/abs/1706.03762}}', '1706.03762'],
    ['note = {arXiv:1706.03762 [cs]}', '1706.03762'],
    ['note = {arXiv: 1706.03762v5}', '1706.03762'],
    ['note = {\\url{https://arxiv.org/abs/1706.03762}}', '1706.03762'],
    ['doi = {10.1098/rspa.2009.0502}, eprint = {1706.03762}', '1706.03762'],
    ['note = {10.1038/nature.2012.11536}, journal = {arXiv:1706.03762}', '1706.03762'],
    ['url = {https://papers.cool/arxiv/1706.03762}', '1706.03762'],
  ])('%s', (field, id) => {
    expect(entriesOf(`@article{k, title = {T}, ${field}}`).entries.map((entry) => entry.id)).toEqual([id]);
  });

  test.each([
    'eprint = {PMC1234567}, eprinttype = {pubmed}',
    'doi = {10.1145/3292500.3330701}',
    'url = {https://huggingface.co/papers/date/2025-01-01}',
    'eprint = {2513.03762}',
    'eprint = {2406.1050}',
    'doi = {10.1098/rspa.2009.0502}',
    'doi = {10.1049/iet-cvi.2010.0040}',
    'doi = {10.1038/nature.2012.11536}',
    'doi = {10.1038/x\\_y/1203.1234}',
    'url = {https://doi.org/10.1088/1201.0042}',
    'url = {https://doi.org/10.1088%2F1201.0042}',
    'url = {https://www.nature.com/articles/nature.2012.11536}',
    'url = {https://example.org/open-peer/1206123}',
    'note = {Compare with arXiv:2101.00001}',
    'note = {arXiv:2101.00001 says otherwise}',
    'annote = {arXiv:2101.00001}',
  ])('but not made up: %s', (field) => {
    const { entries, problems } = entriesOf(`@article{k, title = {T}, ${field}}`);
    expect(problems).toEqual([]);
    expect(entries).toEqual([expect.objectContaining({ title: 'T' })]);
    expect(entries[0]?.record?.identifiers.arxiv).toBeUndefined();
  });
});

describe('the form is read with patience', () => {
  const id = 'eprint = {1706.03762}';
  test.each([
    [
      'quotes and joining',
      `@string{v = "Atten"} @misc{k, title = v # "tion " # {Is}, ${id}}`,
      { title: 'Attention Is' },
    ],
    ['parentheses', `@misc(k, title = {T (x)}, ${id})`, { title: 'T (x)' }],
    ['no key', `@misc{, title = {T}, ${id}}`, { title: 'T' }],
    ['odd case and blanks', `@ MISC {k , TITLE={T},\n\n EPRINT\n=\n{1706.03762} , }`, { title: 'T' }],
    ['text around', `Hello @ all, a@b.c {\n@comment{x}\n@misc{k, title={T}, ${id}} bye`, { title: 'T' }],
    ['nested braces and quotes', `@misc{k, title = "A {"}quoted{"} {B{C}}", ${id}}`, { title: 'A "quoted" BC' }],
    ['Windows lines', `@misc{k,\r\n title={A\r\n  B},\r\n ${id}\r\n}`, { title: 'A B' }],
    [
      'month by name',
      `@misc{k, year=2017, month=jun, day=12, ${id}}`,
      { published: { year: 2017, month: 6, day: 12 } },
    ],
    [
      'month in words',
      `@misc{k, year={2017}, month={June}, ${id}}`,
      { record: expect.objectContaining({ issued: { year: 2017, month: 6 } }) },
    ],
    [
      'biblatex date',
      `@online{k, date={2017-06-12}, eprinttype=arxiv, ${id}}`,
      { published: { year: 2017, month: 6, day: 12 } },
    ],
    ['a year in press', `@misc{k, year={in press}, ${id}}`, {}],
    ['keywords', `@misc{k, keywords={a, b c; d}, annote={Mine}, ${id}}`, { tags: ['a', 'b c', 'd'], note: 'Mine' }],
    [
      'last name first',
      `@misc{k, author={van der Maaten, Laurens and Davis, Jr., Sammy}, ${id}}`,
      { authors: ['Laurens van der Maaten', 'Sammy Davis Jr.'] },
    ],
    [
      'braces in names',
      `@misc{k, author={{\\'E}ric {de la Clergerie} AND {王, 小明}}, ${id}}`,
      { authors: ['Éric de la Clergerie', '王, 小明'] },
    ],
    [
      'a lone escaped brace, as pandoc writes it',
      `@misc{k, abstract={A\\} b}, title={T \\{x}, ${id}}`,
      { abstract: 'A} b', title: 'T {x' },
    ],
    ['prototype names', `@misc{__proto__, __proto__={x}, constructor={y}, title={T}, ${id}}`, { title: 'T' }],
  ])('%s', (_, text, expected) => {
    const { entries, problems } = entriesOf(text);
    expect(problems).toEqual([]);
    expect(entries).toEqual([expect.objectContaining({ id: '1706.03762', ...expected })]);
  });

  test('a broken entry is read as far as it goes, one without a field is named', () => {
    const { entries, problems } = entriesOf(`@misc{a, title = {never closed,
  eprint = {1706.03762},

@misc{b, title = {T}, eprint = {2305.03048}}
@misc{c, title = T}, eprint = {2305.03049}}
@misc{d, eprint = {2305.03048}}
@article{e, title = {Other}}
@article{f, {g
`);
    expect(entries.map(({ title }) => title)).toEqual(['never closed', 'T', 'Other']);
    expect(entries.map(({ id }) => id).slice(0, 2)).toEqual(['1706.03762', '2305.03048']);
    expect(problems).toEqual([{ at: 'line 8', why: 'unreadable' }]);
  });
});
