import { IMPORT_MAX, type Refusal, refused } from './refusal.ts';

/** What a file's text was read by where that was not UTF-8 throughout: `mixed` is UTF-8 with bytes among it that are none. */
export type OtherEncoding = 'windows-1252' | 'mixed';

export interface FileText {
  readonly kind: 'ok';
  readonly text: string;
  readonly encoding?: OtherEncoding;
}

/**
 * The text of a file: UTF-8, UTF-16 where a mark says so, and bytes that are no UTF-8 as Windows-1252, of which Latin-1 is a part. Compressed
 * and other binary files, and encodings in which whole words have no ASCII letter, are refused.
 */
export function readText(bytes: Uint8Array): FileText | Refusal {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > IMPORT_MAX.bytes) return refused('too-large');
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';
  if (utf16) return decoded(bytes, utf16) ?? refused('broken-encoding');
  if (isBinary(bytes)) return refused('not-text');
  return decoded(bytes, 'utf-8') ?? withOtherBytes(bytes) ?? refused('broken-encoding');
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): FileText | undefined {
  try {
    return { kind: 'ok', text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

/** What gzip, zip, zstd, PDF, PNG and JPEG files begin with; and a NUL, which no text has. */
const MAGIC: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

function isBinary(bytes: Uint8Array): boolean {
  return (
    MAGIC.some((magic) => magic.every((byte, index) => bytes[index] === byte)) || bytes.subarray(0, 65_536).includes(0)
  );
}

/**
 * All as Windows-1252, or, in a file that is UTF-8 else, each byte that is none. Undefined where such bytes stand side by side, as in a word
 * of Shift JIS.
 */
function withOtherBytes(bytes: Uint8Array): FileText | undefined {
  const { characters, others, neighbours } = countsIn(bytes);
  if (neighbours > others * NEIGHBOURS_MAX) return undefined;
  if (characters <= others * BY_CHANCE_MAX) return { kind: 'ok', text: fromWindows(bytes), encoding: 'windows-1252' };
  if (others > OTHERS_MAX) return undefined;
  const utf8 = new TextDecoder('utf-8');
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at += sequenceLength(bytes, at) || 1) {
    if (sequenceLength(bytes, at) > 0) continue;
    parts.push(utf8.decode(bytes.subarray(start, at)), fromWindows(bytes.subarray(at, at + 1)));
    start = at + 1;
  }
  parts.push(utf8.decode(bytes.subarray(start)));
  return { kind: 'ok', text: parts.join(''), encoding: 'mixed' };
}

/** Node 20.18.3 to 24 leaves the block from 0x80 on as Latin-1 has it (https://github.com/nodejs/node/issues/56542); browsers have nothing left to map. */
function fromWindows(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (control) => FROM_0X80[control.charCodeAt(0) - 0x80] ?? control);
}

/** https://encoding.spec.whatwg.org/index-windows-1252.txt, with the controls that stay. */
const FROM_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Of accented letters few have another one beside them. */
const NEIGHBOURS_MAX = 0.4;
/** Of two letters of Windows-1252 side by side some look like one of UTF-8. */
const BY_CHANCE_MAX = 0.05;
const OTHERS_MAX = 100_000;

/** Characters of several bytes in UTF-8; bytes that are none; and how many of these follow another one. */
function countsIn(bytes: Uint8Array): Readonly<Record<'characters' | 'others' | 'neighbours', number>> {
  const counts = { characters: 0, others: 0, neighbours: 0 };
  let last = -2;
  for (let at = 0; at < bytes.length; at += sequenceLength(bytes, at) || 1) {
    const length = sequenceLength(bytes, at);
    if (length > 1) counts.characters += 1;
    if (length > 0) continue;
    counts.others += 1;
    if (last === at - 1) counts.neighbours += 1;
    last = at;
  }
  return counts;
}

/** How many bytes the character at `at` has in UTF-8; none where there is no such character (RFC 3629, section 4). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0, third = 0, fourth = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4 || !isNext(second)) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) {
    const isShortest = first !== 0xe0 || second >= 0xa0;
    const isSurrogate = first === 0xed && second >= 0xa0;
    return isShortest && !isSurrogate && isNext(third) ? 3 : 0;
  }
  const isInRange = first === 0xf0 ? second >= 0x90 : first === 0xf4 ? second < 0x90 : true;
  return isInRange && isNext(third) && isNext(fourth) ? 4 : 0;
}

function isNext(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}
