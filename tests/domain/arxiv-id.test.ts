import { expect, test } from 'vitest';
import { arxivId, isArxivId } from '../../src/domain/arxiv-id.ts';
import { arxivIdInUrl, PAPER_PATTERNS } from '../../src/domain/arxiv-id-in-url.ts';

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

const ADDRESSES: readonly [url: string, id: string][] = [
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
  ['https://arxiv.org/pdf/math.GT/0309136v1', 'math/0309136'],
  ['https://arxiv.org/html/2501.19393v1#S2.SS1', '2501.19393'],
  ['https://www.semanticscholar.org/arxiv/2501.19393', '2501.19393'],
  ['https://www.semanticscholar.org/paper/arXiv:1706.03762v5', '1706.03762'],
  ['https://www.semanticscholar.org/reader/arXiv:1706.03762', '1706.03762'],
  ['https://api.semanticscholar.org/arXiv:hep-th/9901001', 'hep-th/9901001'],
  ['https://api.semanticscholar.org/graph/v1/paper/ARXIV:1706.03762', '1706.03762'],
];

test.each(ADDRESSES)('%s shows %s', (url, id) => {
  expect(arxivIdInUrl(url)).toBe(id);
});

test.each(ADDRESSES.filter(([url]) => !url.includes('ARXIV')))('a menu is offered at %s', (url) => {
  expect(PAPER_PATTERNS.some((pattern) => isMatch(pattern, url))).toBe(true);
});

/** As the browsers match: "*" as scheme is http or https, "*." stands for no subdomain as well, the fragment counts for nothing. */
function isMatch(pattern: string, url: string): boolean {
  const [scheme = '', rest = ''] = pattern.split('://');
  const slash = rest.indexOf('/');
  const [host, path] = [rest.slice(0, slash), rest.slice(slash)];
  const { protocol, hostname, pathname, search } = new URL(url);
  const hostMatches = host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : hostname === host;
  const pathMatches = new RegExp(`^${path.split('*').map(escaped).join('.*')}$`).test(pathname + search);
  return (scheme === '*' || `${scheme}:` === protocol) && hostMatches && pathMatches;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

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
  'https://www.semanticscholar.org/paper/Attention-Is-All-You-Need/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
  'https://www.semanticscholar.org/paper/myarxiv:2501.19393',
  'https://semanticscholar.org.evil.com/arXiv:1706.03762',
  'chrome://newtab/',
  'about:blank',
  'ftp://arxiv.org/abs/2501.19393',
  'https://arxiv.org/abs/%E0%A4%A',
])('%j shows no paper', (url) => {
  expect(arxivIdInUrl(url)).toBeUndefined();
});
