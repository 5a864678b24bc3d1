import { expect, test } from 'vitest';
import type { BibliographicRecord } from '../../../src/domain/bibliography/record.ts';
import { paper } from '../papers.ts';
import { cslJson } from '../whole-files.ts';

test('an item has what a preprint needs, and nothing empty', () => {
  const authors = ['Hal Daumé III', 'Laurens van der Maaten', 'Kimi Team'];
  expect(JSON.parse(cslJson([{ paper: paper({ authors, title: 'VLM^2' }), tags: ['a', 'b'], note: 'mine' }]))).toEqual([
    {
      id: 'daume2017vlm2',
      'citation-key': 'daume2017vlm2',
      type: 'article',
      title: 'VLM²',
      author: [
        { family: 'Daumé', given: 'Hal', suffix: 'III' },
        { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
        { literal: 'Kimi Team' },
      ],
      issued: { 'date-parts': [[2017, 6, 12]] },
      publisher: 'arXiv',
      number: 'arXiv:1706.03762',
      DOI: '10.48550/arXiv.1706.03762',
      URL: 'https://arxiv.org/abs/1706.03762',
      keyword: 'a, b',
      note: 'mine',
      custom: { paperglance: { by: 'service', made: 'daume2017vlm2' } },
    },
  ]);
});

test('a paper from elsewhere is no arXiv preprint', () => {
  const { publishedAt: _, ...undated } = paper({ id: 'my-report', authors: [] });
  expect(JSON.parse(cslJson([{ paper: undated }]))).toEqual([
    {
      id: 'anonattention',
      'citation-key': 'anonattention',
      type: 'article',
      title: 'Attention Is All You Need',
      URL: 'https://huggingface.co/papers/my-report',
      custom: { paperglance: { by: 'service', made: 'anonattention' } },
    },
  ]);
});

test('a published paper is what its file said, and a month alone gets no day', () => {
  const record: BibliographicRecord = {
    identifiers: { doi: '10.1000/x' },
    type: 'paper-conference',
    title: 'T',
    authors: [{ family: 'García Márquez', given: 'Gabriel' }, { literal: 'Tulip Collective' }, { family: 'Plato' }],
    andOthers: true,
    issued: { year: 2016, month: 10 },
    container: 'Proc.',
    pages: '1-9',
    citationKey: 'Kaur(2014)',
    others: { csl: { ISSN: '1', note: 'PMID: 1' }, ris: { CY: ['Lima'] } },
  };
  expect(JSON.parse(cslJson([{ paper: paper({ id: 'doi:10.1000/x', abstract: '' }), record, note: 'mine' }]))).toEqual([
    {
      id: 'Kaur(2014)',
      'citation-key': 'Kaur(2014)',
      type: 'paper-conference',
      title: 'T',
      author: [
        { family: 'García Márquez', given: 'Gabriel' },
        { literal: 'Tulip Collective' },
        { family: 'Plato' },
        { literal: 'others' },
      ],
      issued: { 'date-parts': [[2016, 10]] },
      'container-title': 'Proc.',
      page: '1-9',
      DOI: '10.1000/x',
      URL: 'https://doi.org/10.1000/x',
      note: 'mine\nPMID: 1',
      ISSN: '1',
      custom: { paperglance: expect.objectContaining({ record: expect.anything() }) },
    },
  ]);
});
