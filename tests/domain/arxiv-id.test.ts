import { expect, test } from 'vitest';
import { arxivId, isArxivId } from '../../src/domain/arxiv-id.ts';
import { arxivIdInUrl } from '../../src/domain/arxiv-id-in-url.ts';

test.each([
  ['2501.19393', '2501.19393'],
  ['2501.19393v2', '2501.19393'],
  [' arXiv:2501.19393v12 ', '2501.19393'],
  ['arxiv.2501.19393', '2501.19393'],
  ['10.48550/arXiv.2501.19393', '2501.19393'],
  ['https://doi.org/10.48550/arXiv.2501.19393', '2501.19393'],
  ['2406.105', '2406.00105'],
  ['0704.0001', '0704.0001'],
  ['1412.698', '1412.0698'],
  ['1412.6980v9', '1412.6980'],
  ['hep-th/9901001', 'hep-th/9901001'],
  ['hep-th/9901001v3', 'hep-th/9901001'],
  ['math.GT/0309136', 'math/0309136'],
  ['cs.LG/0701001', 'cs/0701001'],
])('%j is %s', (text, id) => {
  expect(arxivId(text)).toBe(id);
  expect(isArxivId(id)).toBe(true);
});

test.each([
  '',
  '2501',
  '2501.',
  '2513.00001',
  '2500.00001',
  '2501.193930',
  '0703.0001',
  '1412.69800',
  '2501.0',
  'v2',
  'x/1',
])('%j is no arXiv id', (text) => {
  expect(arxivId(text)).toBeUndefined();
  expect(isArxivId(text)).toBe(false);
});

test.each(['2501.19393v2', '2406.105', 'math.GT/0309136', 'arXiv:2501.19393'])(
  '%s is one, written another way',
  (text) => {
    expect(isArxivId(text)).toBe(false);
  },
);

test.each([
  ['https://arxiv.org/abs/2501.19393', '2501.19393'],
  ['https://arxiv.org/abs/2501.19393v3?context=cs#x', '2501.19393'],
  ['http://www.arxiv.org/pdf/2501.19393v1.pdf', '2501.19393'],
  ['https://arxiv.org/pdf/2501.19393', '2501.19393'],
  ['https://arxiv.org/html/2501.19393v2/', '2501.19393'],
  ['https://export.arxiv.org/abs/hep-th/9901001', 'hep-th/9901001'],
  ['https://ar5iv.labs.arxiv.org/html/1706.03762', '1706.03762'],
  ['https://huggingface.co/papers/2501.19393', '2501.19393'],
  ['https://huggingface.co/papers/2501.19393.md', '2501.19393'],
  ['https://huggingface.co/papers/2501.19393#community', '2501.19393'],
  ['https://hf.co/papers/2406.105', '2406.00105'],
  ['https://www.alphaxiv.org/abs/2501.19393', '2501.19393'],
  ['https://alphaxiv.org/overview/2501.19393v1', '2501.19393'],
  ['https://www.alphaxiv.org/zh/overview/2501.19393', '2501.19393'],
  ['https://arxiv.org/abs/hep-th%2F9901001', 'hep-th/9901001'],
])('%s shows %s', (url, id) => {
  expect(arxivIdInUrl(url)).toBe(id);
});

test.each([
  '',
  'not a url',
  'https://arxiv.org/list/cs.LG/recent',
  'https://arxiv.org/a/someone_1',
  'https://notarxiv.org/abs/2501.19393',
  'https://arxiv.org.evil.com/abs/2501.19393',
  'https://huggingface.co/papers/date/2026-02-14',
  'https://huggingface.co/papers',
  'https://huggingface.co/models/2501.19393',
  'ftp://arxiv.org/abs/2501.19393',
  'https://arxiv.org/abs/%E0%A4%A',
])('%j shows no paper', (url) => {
  expect(arxivIdInUrl(url)).toBeUndefined();
});
