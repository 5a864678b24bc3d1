import { describe, expect, test } from 'vitest';
import { paperLinks } from '../../src/domain/paper-links.ts';
import { safeLink } from '../../src/domain/safe-link.ts';

describe('a link that may be opened', () => {
  test.each([
    ['https://github.com/a/b', 'https://github.com/a/b', 'github.com'],
    ['  https://www.example.org/x?y=1#z \n', 'https://www.example.org/x?y=1#z', 'example.org'],
    ['HTTPS://GitHub.com:443/A', 'https://github.com/A', 'github.com'],
    ['http://someone.github.io/project', 'https://someone.github.io/project', 'someone.github.io'],
    ['https://xn--80ak6aa92e.com/', 'https://xn--80ak6aa92e.com/', 'xn--80ak6aa92e.com'],
    ['https://аррӏе.com/', 'https://xn--80ak6aa92e.com/', 'xn--80ak6aa92e.com'],
    ['https://a.io/ü', 'https://a.io/%C3%BC', 'a.io'],
  ])('%s', (text, href, host) => {
    expect(safeLink(text)).toEqual({ href, host });
  });

  test.each([
    '',
    'github.com/a/b',
    '//github.com/a',
    '/papers/1',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'ftp://a.com/b',
    'chrome://settings',
    'blob:https://a.com/1',
    'https://user@github.com/',
    'https://github.com@evil.com/',
    'https://user:pass@a.com/',
    'https://a.com:8443/',
    'http://a.com:80/',
    'https://localhost/',
    'https://printer.local/',
    'https://intranet/',
    'https://router.home.arpa/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://192.168.0.1/x',
    'https://a.com\\@evil.com/',
    'https:\\\\evil.com',
    'https://a.com/b c',
    'https://a.com/\u202egpj.exe',
    'https://a.com/\u0000',
    'https://',
    'https://a..com/',
    'https://a.com./',
    `https://a.com/${'x'.repeat(3000)}`,
    `https://a.com/${'ü'.repeat(1000)}`,
  ])('%j is not opened', (text) => {
    expect(safeLink(text)).toBeUndefined();
  });
});

describe("a paper's links", () => {
  const kinds = (links: ReturnType<typeof paperLinks>) => links.map(({ kind, href }) => [kind, href]);

  test('lead to where it can be read and tried', () => {
    const paper = { id: '2501.19393', code: 'https://github.com/a/b', project: 'https://a.github.io/b' };
    expect(kinds(paperLinks(paper))).toEqual([
      ['hugging-face', 'https://huggingface.co/papers/2501.19393'],
      ['arxiv', 'https://arxiv.org/abs/2501.19393'],
      ['pdf', 'https://arxiv.org/pdf/2501.19393'],
      ['alphaxiv', 'https://www.alphaxiv.org/abs/2501.19393'],
      ['code', 'https://github.com/a/b'],
      ['project', 'https://a.github.io/b'],
    ]);
    expect(paperLinks(paper)[3]?.host).toBe('alphaxiv.org');
  });

  test.each([
    ['hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001'],
    ['2406.105', 'https://arxiv.org/abs/2406.00105'],
  ])('%s is found at arXiv', (id, href) => {
    expect(paperLinks({ id })[1]?.href).toBe(href);
  });

  test.each(['some-other-id', '9999.99', 'été #1?', '<b>'])('the id %j has a page, but not at arXiv', (id) => {
    expect(paperLinks({ id }).map(({ kind }) => kind)).toEqual(['hugging-face']);
  });

  test.each(['..', '../settings', 'a/../../b', '.', 'a//b'])('the id %j climbs nowhere', (id) => {
    expect(paperLinks({ id }).map(({ href }) => href)).toEqual(['https://huggingface.co/papers']);
  });

  test('an id with half a character throws nothing', () => {
    expect(paperLinks({ id: '\ud800' })).toHaveLength(1);
  });

  test('what should not be opened is left out', () => {
    const paper = { id: 'x', code: 'javascript:alert(1)', project: 'https://localhost/' };
    expect(paperLinks(paper).map(({ kind }) => kind)).toEqual(['hugging-face']);
  });
});
