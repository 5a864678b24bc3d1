import { describe, expect, test } from 'vitest';
import { findId, findIdAlone, idsIn } from '../../src/formats/find-id.ts';

describe('an id in any case', () => {
  test.each([
    ['10.48550/ARXIV.HEP-TH/9901001', 'hep-th/9901001'],
    ['arXiv:HEP-TH/9901001', 'hep-th/9901001'],
    ['Quant-Ph/9609002', 'quant-ph/9609002'],
    ['ARXIV:1706.03762V5', '1706.03762'],
    ['10.48550/ARXIV.1706.03762', '1706.03762'],
    ['https://doi.org/10.48550/ARXIV.COND-MAT/0408001', 'cond-mat/0408001'],
    ['MATH.AG/0601001', 'math/0601001'],
    ['HTTPS://ARXIV.ORG/ABS/1706.03762', '1706.03762'],
    ['arXiv.1706.03762', '1706.03762'],
    ['NATURE.2012.11536', undefined],
    ['10.1038/NATURE.2012.11536', undefined],
    ['Smith2009.00502', undefined],
    ['MyHep-Th/9901001', undefined],
  ])('%s', (text, id) => {
    expect(findId(text)).toBe(id);
    expect(idsIn(`see ${text}, and`)).toEqual(id === undefined ? [] : [id]);
  });
});

describe('an id that is all of a line', () => {
  test.each([
    ['arXiv:2101.00001 [cs.LG]', '2101.00001'],
    ['arXiv: 2101.00001', '2101.00001'],
    ['arXiv-2101.00001', '2101.00001'],
    ['arXiv preprint arXiv:2101.00001', '2101.00001'],
    ['arXiv e-prints arXiv:2101.00001.', '2101.00001'],
    ['Also available online as arXiv preprint arXiv: 2101.00001 [cs, stat]', '2101.00001'],
    ['Available at: https://arxiv.org/abs/2101.00001v2', '2101.00001'],
    ['doi: 10.48550/arXiv.2101.00001', '2101.00001'],
    ['To read soon.\narXiv:2101.00001 [cs]\nHe said so.', '2101.00001'],
    ['PMID: 1\r\narXiv: HEP-TH/9901001', 'hep-th/9901001'],
    ['Compare with arXiv:2101.00001', undefined],
    ['As arXiv:2101.00001 shows', undefined],
    ['arXiv:2101.00001 and arXiv:2101.00002', undefined],
    ['smith2009.00502', undefined],
    ['See [2101.00001]', undefined],
    ['', undefined],
  ])('%j', (text, id) => {
    expect(findIdAlone(text)).toBe(id);
  });
});
