import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { detectFormat } from '../../src/formats/detect-format.ts';
import { readBackup } from '../../src/formats/read-backup.ts';
import { readBibtex } from '../../src/formats/read-bibtex.ts';
import { readCslJson } from '../../src/formats/read-csl-json.ts';
import { readImport } from '../../src/formats/read-import.ts';
import { readLinks } from '../../src/formats/read-links.ts';
import { readPaperMemory } from '../../src/formats/read-papermemory.ts';
import { readRis } from '../../src/formats/read-ris.ts';
import { readText } from '../../src/formats/read-text.ts';
import { cpuMs } from '../cpu-time.ts';

vi.setConfig({ testTimeout: 60_000 });

const READERS = { readBackup, readBibtex, readCslJson, readImport, readLinks, readPaperMemory, readRis };

describe('the format is told by the text', () => {
  test.each([
    ['{\n"app": "paperglance",', 'backup'],
    ['{"exportedAt": "2026-01-01T00:00:00.000Z", "format": 1, "app": "paperglance"}', 'backup'],
    [`{"marks": ["${'x'.repeat(300_000)}"],\n  "app" : "paperglance"}`, 'backup'],
    ['{"__dataVersion": 608}', 'papermemory'],
    ['{"__dataVersion": 608, "x": {"note": "{\\"app\\": \\"paperglance\\"}"}}', 'papermemory'],
    ['{"Arxiv-1": {"pdfLink": ""}}', 'papermemory'],
    ['[{"id":"x","type":"article"}]', 'csl-json'],
    ['[]', 'csl-json'],
    ['{"items":[{"DOI":"x"}]}', 'csl-json'],
    ['% comment\n@article{x,', 'bibtex'],
    ['TY  - JOUR\nER  - ', 'ris'],
    ['see 1706.03762', 'links'],
    ['https://huggingface.co/papers/my-report', 'links'],
    ['{"hello": 1}', undefined],
    ['hello', undefined],
    ['', undefined],
  ])('%s', (text, format) => {
    expect(detectFormat(text)).toBe(format);
  });
});

describe('bytes', () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  test.each([
    ['UTF-8', Buffer.from('é'), { kind: 'ok', text: 'é' }],
    ['UTF-8 with a mark', Buffer.from('\ufeffé'), { kind: 'ok', text: 'é' }],
    ['UTF-16', utf16('é'), { kind: 'ok', text: 'é' }],
    ['nothing', Buffer.alloc(0), { kind: 'refused', why: 'empty' }],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), { kind: 'refused', why: 'not-text' }],
    ['zip', Buffer.from('PK\x03\x04'), { kind: 'refused', why: 'not-text' }],
    ['PDF', Buffer.from('%PDF-1.7'), { kind: 'refused', why: 'not-text' }],
    ['a NUL', Buffer.from('a\0b'), { kind: 'refused', why: 'not-text' }],
    ['Latin-1', Buffer.from('é', 'latin1'), { kind: 'refused', why: 'broken-encoding' }],
    ['half of UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), { kind: 'refused', why: 'broken-encoding' }],
    ['too much', new Uint8Array(128 * 1024 * 1024 + 1), { kind: 'refused', why: 'too-large' }],
  ])('%s', (_, bytes, expected) => {
    expect(readText(bytes)).toEqual(expected);
  });
});

test.each([
  ['{"app": "paperglance", "format": 1, "saved": []}', 'backup'],
  ['{"saved": [], "marks": [], "format": 1, "app": "paperglance"}', 'backup'],
  ['@misc{a, title={T}, eprint={1706.03762}}', 'ok'],
  ['TY  - JOUR\nAN  - 1706.03762\nER  - ', 'ok'],
  ['[{"title": "T", "DOI": "10.48550/arXiv.1706.03762"}]', 'ok'],
])('a mark before the text is no part of it: %s', (text, kind) => {
  expect(readImport(`\ufeff${text}`)).toMatchObject({ kind });
  expect(readImport(`\ufeff${text}`)).toEqual(readImport(text));
});

describe('what cannot be read is refused by name', () => {
  test.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['hello', 'unknown-format'],
    ['{"hello": 1}', 'wrong-app'],
    ['[{"id": "1", "type": ', 'not-json'],
    ['{"app": "paperglance", "format": 99, "saved": []}', 'newer-version'],
    ['[]', 'empty'],
    [`{"app": "paperglance", "format": 1, "saved": [], "rules": [${'{},'.repeat(10_000)}{}]}`, 'too-many'],
    [`${'1706.03762\n'.repeat(50_001)}`, 'too-many'],
    [`[${'{"title":"x"},'.repeat(60_000)}{}]`, 'too-many'],
    ['@misc{a,title={x}}\n'.repeat(50_001), 'too-many'],
    ['TY  - JOUR\nER  - \n'.repeat(50_001), 'too-many'],
  ])('%.30s', { timeout: 30_000 }, (text, why) => {
    expect(readImport(text)).toEqual({ kind: 'refused', why });
  });

  test('a million rows cost little', () => {
    const rows = `x\n`.repeat(1_000_000);
    const ms = cpuMs(() => {
      expect(readLinks(rows)).toEqual({ kind: 'refused', why: 'too-many' });
    });
    expect(ms).toBeLessThan(3_000);
  });
});

describe('nothing throws, hangs or reaches a prototype', () => {
  const piece = fc.constantFrom(
    '@misc{',
    '@string{',
    '@comment(',
    'title',
    '=',
    '{',
    '}',
    '"',
    ',',
    '#',
    '\\',
    '$',
    '\n',
    '\r',
    'TY  - X',
    'ER  - ',
    'AU  - a, b, c',
    'DA  - ',
    '[',
    ']',
    '{"id":1}',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":[],"author":[{"family":{}}],"DOI":"1706.03762"}',
    '{"__dataVersion":1,"__proto__":{"pdfLink":"x"}}',
    '{"app":"paperglance","format":1,"saved":[{"__proto__":{}}]}',
    'eprint={1706.03762}',
    'author={and and and}',
    '1706.03762',
    '\ud800',
    '\u202e',
  );
  const hostile = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.json(),
  );

  test.each(Object.entries(READERS))('%s', { timeout: 30_000 }, (_, read) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = read(text);
        expect(['ok', 'backup', 'refused']).toContain(reading.kind);
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  const big = 300_000;
  test.each([
    ['deep brackets', '['.repeat(big)],
    ['deep brackets, closed', '['.repeat(big) + ']'.repeat(big)],
    ['deep objects', `${'{"title":'.repeat(big)}1${'}'.repeat(big)}`],
    ['deep braces', `@misc{a, eprint={1706.03762}, title={${'{'.repeat(big)}`],
    ['deep braces, closed', `@misc{a, eprint={1706.03762}, title={${'{'.repeat(big)}${'}'.repeat(big)}}}`],
    ['entries that never close', '@misc{a, title={x '.repeat(20_000)],
    ['lines of entries that never close', '@misc{a, title={x \n'.repeat(20_000)],
    ['quotes that never close', '@misc{a, title="x \n'.repeat(20_000)],
    ['fields without end', `@misc{a, ${'b=1, '.repeat(big)}`],
    ['joins without end', `@misc{a, title=1${'#1'.repeat(big)}, eprint={1706.03762}}`],
    [
      'strings that grow',
      `@string{a="xxxxxxxxxx"}\n${'@string{a=a#a}\n'.repeat(200)}@misc{k,title=a,eprint={1706.03762}}`,
    ],
    ['blanks', `@misc{a, author={${' '.repeat(big)}x${' and'.repeat(big)}}, eprint={1706.03762}}`],
    ['at signs', '@'.repeat(big)],
    ['at signs and blanks', '@ '.repeat(big)],
    ['@a with blanks', `@a${' '.repeat(big)}`],
    ['one long line', `${'1706.0376'.repeat(big)}`],
    ['one long RIS value', `TY  - X\n${'  y\n'.repeat(big)}UR  - 1706.03762\n${'  y\n'.repeat(big)}`],
    ['many dollars', `@misc{a, eprint={1706.03762}, title={${'$x '.repeat(big)}}}`],
    ['many accents', `@misc{a, eprint={1706.03762}, author={${"\\'{".repeat(big)}`],
    ['combining marks', `@misc{a, eprint={1706.03762}, title={${'e\u0301'.repeat(big)}}}`],
  ])('%s', { timeout: 30_000 }, (_, text) => {
    const ms = cpuMs(() => {
      for (const read of Object.values(READERS)) read(text);
    });
    expect(ms).toBeLessThan(5_000);
  });
});
