import { describe, expect, test } from 'vitest';
import { bibtexRecords } from '../../../src/formats/bibtex/bibtex-records.ts';
import { bibtexEntryOf } from '../../../src/formats/bibtex/read-bibtex.ts';

function identifiersIn(fields: string) {
  const [record] = bibtexRecords(`@article{k, title={T}, ${fields}}`);
  return record && 'fields' in record ? bibtexEntryOf(record).record?.identifiers : undefined;
}

describe('identifiers are found in any field and in any case', () => {
  test.each([
    ['doi={10.1000/1-2(1999)20<30:AB>2.0.CO;2}', { doi: '10.1000/1-2(1999)20<30:ab>2.0.co;2' }],
    [
      'doi={10.1000/1-2(1999)20{\\textless}30:AB{\\textgreater}2.0.CO;2}',
      { doi: '10.1000/1-2(1999)20<30:ab>2.0.co;2' },
    ],
    [
      'doi={10.1000/1-2(1999)20\\textless{}30:AB\\textgreater{}2.0.CO;2}',
      { doi: '10.1000/1-2(1999)20<30:ab>2.0.co;2' },
    ],
    ['doi={10.1000/1-2(1999)20\\textless30:AB\\textgreater 2.0.CO;2}', { doi: '10.1000/1-2(1999)20<30:ab>2.0.co;2' }],
    ['doi={10.1000/1-2(1999)20$<$30:AB$>$2.0.CO;2}', { doi: '10.1000/1-2(1999)20<30:ab>2.0.co;2' }],
    ['eprint={10.1000/b}, arxivid={10.1000/c}, doi={10.1000/a}', { doi: '10.1000/a' }],
    ['arxiv={1706.03762}', { arxiv: '1706.03762' }],
    ['arxivid={arXiv:1706.03762v3}', { arxiv: '1706.03762' }],
    ['note={arXiv preprint arXiv:1706.03762}', { arxiv: '1706.03762' }],
    ['note={\\url{https://arxiv.org/abs/1706.03762}}', { arxiv: '1706.03762' }],
    ['note={To appear.\nAvailable at https://arxiv.org/abs/1706.03762}', { arxiv: '1706.03762' }],
    ['journal={arXiv e-prints}, eid={arXiv:1706.03762}', { arxiv: '1706.03762' }],
    ['journal={ArXiv}, volume={abs/1706.03762}', { arxiv: '1706.03762' }],
    ['number={arXiv:1706.03762}', { arxiv: '1706.03762' }],
    ['pages={arXiv--1706.03762}, number={1706.03762}', { arxiv: '1706.03762' }],
    ['publisher={arXiv}, doi={10.48550/arXiv.1706.03762}', { arxiv: '1706.03762' }],
    ['pdf={https://arxiv.org/pdf/1706.03762.pdf}', { arxiv: '1706.03762' }],
    ['ee={http://arxiv.org/abs/1706.03762}', { arxiv: '1706.03762' }],
    ['link={http://arxiv.org/abs/1706.03762}', { arxiv: '1706.03762' }],
    ['bdsk-url-1={http://arxiv.org/abs/1706.03762}', { arxiv: '1706.03762' }],
    ['Bdsk-Url-2 = {http://arxiv.org/abs/1706.03762}', { arxiv: '1706.03762' }],
    ['adsurl={https://arxiv.org/abs/1706.03762}', { arxiv: '1706.03762' }],
    ['howpublished="\\url{https://arxiv.org/abs/1706.03762}"', { arxiv: '1706.03762' }],
    ['doi={10.48550/ARXIV.HEP-TH/9901001}', { arxiv: 'hep-th/9901001' }],
    ['eprint={arXiv:HEP-TH/9901001}', { arxiv: 'hep-th/9901001' }],
    ['eprint={Quant-Ph/9609002}', { arxiv: 'quant-ph/9609002' }],
    ['eprint={math.AG/0601001}', { arxiv: 'math/0601001' }],
    ['doi={10.1145/3292500.3330701}', { doi: '10.1145/3292500.3330701' }],
    ['doi={https://doi.org/10.1145/3292500.3330701}', { doi: '10.1145/3292500.3330701' }],
    ['doi={10.1007/978-3-030-58452-8\\_24}', { doi: '10.1007/978-3-030-58452-8_24' }],
    ['url={https://dx.doi.org/10.1145/3292500.3330701}', { doi: '10.1145/3292500.3330701' }],
    ['ee={https://doi.org/10.1145/3292500.3330701}', { doi: '10.1145/3292500.3330701' }],
    ['note={doi:10.1145/3292500.3330701}', { doi: '10.1145/3292500.3330701' }],
    ['url={https://openreview.net/forum?id=YicbFdNTTy}', { openreview: 'YicbFdNTTy' }],
    ['url={https://aclanthology.org/P17-1001/}', { acl: 'P17-1001' }],
    ['pmid={12345678}', { pmid: '12345678' }],
    ['eprint={12345678}, eprinttype={pubmed}', { pmid: '12345678' }],
    ['isbn={0-262-03384-4}', { isbn: '9780262033848' }],
    ['url={https://a.io/x_y~z}', { url: 'https://a.io/x_y~z' }],
    ['url={https://a.io/x\\_y\\~{}z}', { url: 'https://a.io/x_y~z' }],
    ['url={\\url{https://a.io/x}}', { url: 'https://a.io/x' }],
    ['eprint={1706.03762}, doi={10.1145/12345.67}', { arxiv: '1706.03762', doi: '10.1145/12345.67' }],
  ])('%s', (fields, identifiers) => {
    expect(identifiersIn(fields)).toEqual(identifiers);
  });
});

describe('a paper that is merely named is another one', () => {
  test.each([
    'abstract={See https://arxiv.org/abs/1706.03762}',
    'annote={https://arxiv.org/abs/1706.03762}',
    'comment={arXiv:1706.03762}',
    'title={A Reply to arXiv:1706.03762}',
    'note={Extends arXiv:1706.03762}',
    'keywords={1706.03762}',
    'file={1706.03762.pdf:1706.03762.pdf:PDF}',
    'related={1706.03762}',
    'biburl={https://dblp.org/rec/journals/corr/abs-1706-03762.bib}',
    'eprint={1706.03762}, eprinttype={jstor}',
  ])('%s', (fields) => {
    expect(identifiersIn(fields)).toEqual({});
  });
});
