import { IMPORT_MAX, type Refusal, refused } from './refusal.ts';

/** The text of a file: UTF-8, or UTF-16 where a mark says so. Compressed and other binary files, and broken encodings, are refused. */
export function readText(bytes: Uint8Array): { readonly kind: 'ok'; readonly text: string } | Refusal {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > IMPORT_MAX.bytes) return refused('too-large');
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && isBinary(bytes)) return refused('not-text');
  try {
    return { kind: 'ok', text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return refused('broken-encoding');
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
