import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../src/formats/detect-format.ts';
import { readBackup } from '../../src/formats/read-backup.ts';
import { readText } from '../../src/formats/read-text.ts';
import { expectLinearTime } from '../growth/growth.ts';
import { readBibtex, readImport, readJson, readLinks, readPaperMemory, readRis } from './whole-files.ts';

const READERS = { readBackup, readBibtex, readJson, readImport, readLinks, readPaperMemory, readRis };

describe('the format is told by the text', () => {
  test.each([
    ['{\n"app": "paperglance",', 'backup'],
    ['{"exportedAt": "2026-01-01T00:00:00.000Z", "format": 1, "app": "paperglance"}', 'backup'],
    [`{"marks": ["${'x'.repeat(300_000)}"],\n  "app" : "paperglance"}`, 'backup'],
    ['{"__dataVersion": 608}', 'papermemory'],
    ['{"__dataVersion": 608, "x": {"note": "{\\"app\\": \\"paperglance\\"}"}}', 'papermemory'],
    ['{"Arxiv-1": {"pdfLink": ""}}', 'papermemory'],
    ['[{"id":"x","type":"article"}]', 'json'],
    ['[]', 'json'],
    ['{"items":[{"DOI":"x"}]}', 'json'],
    ['% comment\n@article{x,', 'bibtex'],
    ['TY  - JOUR\nER  - ', 'ris'],
    ['TY  -JOUR\nER  -', 'ris'],
    ['TY  -\tJOUR', 'ris'],
    ['Provider: X\n\nTY\t- JOUR', 'ris'],
    ['see 1706.03762', 'links'],
    ['https://huggingface.co/papers/my-report', 'links'],
    ['[{"pdfLink":"x"}]', 'json'],
    ['["1706.03762"]', 'json'],
    ['hello', undefined],
    ['', undefined],
  ])('%s', (text, format) => {
    expect(detectFormat(text)).toBe(format);
  });
});

describe('bytes', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
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
    ['Latin-1', latin1('Café'), { kind: 'ok', text: 'Café', encoding: 'windows-1252' }],
    [
      'Windows-1252',
      Buffer.from([0x93, 0x6d, 0xfc, 0x6e, 0x94, 0x20, 0x80, 0x35, 0x20, 0x96, 0x20, 0x9a]),
      { kind: 'ok', text: '“mün” €5 – š', encoding: 'windows-1252' },
    ],
    [
      'one bad byte',
      Buffer.concat([Buffer.from('Müller, Nguyễn, '), latin1('é'), Buffer.from(', 王')]),
      { kind: 'ok', text: 'Müller, Nguyễn, é, 王', encoding: 'mixed' },
    ],
    [
      'half a character at the end',
      Buffer.from('Müller, Größe: ü').subarray(0, -1),
      { kind: 'ok', text: 'Müller, Größe: Ã', encoding: 'mixed' },
    ],
    [
      'letters that look like UTF-8',
      latin1('Ã©, é, é, ü, ß, ä, ö, è, à, ñ, ç, ê, î, ô, û, á, í, ó, ú, é, é, é'),
      { kind: 'ok', text: expect.stringContaining('Ã©, é'), encoding: 'windows-1252' },
    ],
    ['Shift JIS', Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]), { kind: 'refused', why: 'broken-encoding' }],
    ['GBK', Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0x20, 0xd6, 0xd0]), { kind: 'refused', why: 'broken-encoding' }],
    ['no characters at all', Buffer.alloc(10_000, 0xff), { kind: 'refused', why: 'broken-encoding' }],
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
    ['[{"hello": 1}]', 'wrong-app'],
    ['{"tags": ["a"], "list": [{"name": "b"}]}', 'wrong-app'],
    ['[1, 2]', 'wrong-app'],
    ['{"app": "paperglance", "format": 99, "saved": []}', 'newer-version'],
    ['[]', 'empty'],
    [`{"app": "paperglance", "format": 1, "saved": [], "rules": [${'{},'.repeat(10_000)}{}]}`, 'too-many'],
    [`${'1706.03762\n'.repeat(50_001)}`, 'too-many'],
    [`[${'{"title":"x"},'.repeat(60_000)}{}]`, 'too-many'],
    ['@misc{a,title={x}}\n'.repeat(50_001), 'too-many'],
    ['TY  - JOUR\nER  - \n'.repeat(50_001), 'too-many'],
  ])('%.30s', (text, why) => {
    expect(readImport(text)).toEqual({ kind: 'refused', why });
  });

  test('a million rows are refused', () => {
    expect(readLinks(`x\n`.repeat(1_000_000))).toEqual({ kind: 'refused', why: 'too-many' });
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

  test.each(Object.entries(READERS))('%s', (_, read) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = read(text);
        expect(['ok', 'backup', 'refused']).toContain(reading.kind);
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  const hostileTexts: readonly [name: string, text: (size: number) => string][] = [
    ['deep brackets', (size) => '['.repeat(size)],
    ['deep brackets, closed', (size) => '['.repeat(size) + ']'.repeat(size)],
    ['deep objects', (size) => `${'{"title":'.repeat(size)}1${'}'.repeat(size)}`],
    ['deep braces', (size) => `@misc{a, eprint={1706.03762}, title={${'{'.repeat(size)}`],
    ['deep braces, closed', (size) => `@misc{a, eprint={1706.03762}, title={${'{'.repeat(size)}${'}'.repeat(size)}}}`],
    ['entries that never close', (size) => '@misc{a, title={x '.repeat(size)],
    ['lines of entries that never close', (size) => '@misc{a, title={x \n'.repeat(size)],
    ['quotes that never close', (size) => '@misc{a, title="x \n'.repeat(size)],
    ['fields without end', (size) => `@misc{a, ${'b=1, '.repeat(size)}`],
    ['joins without end', (size) => `@misc{a, title=1${'#1'.repeat(size)}, eprint={1706.03762}}`],
    ['blanks', (size) => `@misc{a, author={${' '.repeat(size)}x${' and'.repeat(size)}}, eprint={1706.03762}}`],
    ['at signs', (size) => '@'.repeat(size)],
    ['at signs and blanks', (size) => '@ '.repeat(size)],
    ['@a with blanks', (size) => `@a${' '.repeat(size)}`],
    ['one long line', (size) => `${'1706.0376'.repeat(size)}`],
    ['one long RIS value', (size) => `TY  - X\n${'  y\n'.repeat(size)}UR  - 1706.03762\n${'  y\n'.repeat(size)}`],
    ['many dollars', (size) => `@misc{a, eprint={1706.03762}, title={${'$x '.repeat(size)}}}`],
    ['many accents', (size) => `@misc{a, eprint={1706.03762}, author={${"\\'{".repeat(size)}`],
    ['combining marks', (size) => `@misc{a, eprint={1706.03762}, title={${'e\u0301'.repeat(size)}}}`],
  ];

  test('strings that double at each line', () => {
    const text = `@string{a="xxxxxxxxxx"}\n${'@string{a=a#a}\n'.repeat(200)}@misc{k,title=a,eprint={1706.03762}}`;
    for (const read of Object.values(READERS)) expect(['ok', 'backup', 'refused']).toContain(read(text).kind);
  });

  test.each(hostileTexts)('%s', (name, text) => {
    const read = (given: string): string[] => Object.values(READERS).map((reader) => reader(given).kind);
    for (const kind of read(text(20_000))) expect(['ok', 'backup', 'refused']).toContain(kind);
    expectLinearTime({ name, make: text, read });
  });
});
