import { IMPORT_MAX, type Refusal, refused } from './refusal.ts';

/** A file in an archive, with its folders in its name. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Whether a file is a zip archive, by its first bytes. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * The files of a .zip that `wanted` names, stored or deflated, in the order of its directory. What can't be unpacked (encrypted, damaged,
 * another method) is left out. Refused where they are too many, or would be too large when unpacked.
 */
export async function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: (name: string) => boolean,
): Promise<{ readonly kind: 'ok'; readonly files: readonly ZippedFile[] } | Refusal> {
  const entries = directoryOf(bytes);
  if (!entries) return refused('not-text');
  const chosen = entries.filter(({ name }) => !name.endsWith('/') && wanted(name));
  if (chosen.length > IMPORT_MAX.entries) return refused('too-many');
  const files: ZippedFile[] = [];
  let room: number = IMPORT_MAX.bytes;
  for (const entry of chosen) {
    const content = await contentOf(bytes, entry, room);
    if (content === 'too large') return refused('too-large');
    if (!content) continue;
    room -= content.length;
    files.push({ name: entry.name, bytes: content });
  }
  return { kind: 'ok', files };
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  readonly offset: number;
}

/** https://pkwaredownloads.blob.core.windows.net/pem/APPNOTE.txt, 4.3.12 and 4.3.16; undefined for what is no archive or is cut off. */
function directoryOf(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const nameEnd = at + 46 + (nameLength ?? 0);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** The record stands at the end, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

const STORED = 0;
const DEFLATED = 8;

async function contentOf(
  bytes: Uint8Array<ArrayBuffer>,
  { method, isEncrypted, packedSize, offset }: Entry,
  room: number,
): Promise<Uint8Array<ArrayBuffer> | 'too large' | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isEncrypted || offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) return undefined;
  if (method === STORED) return packed.length > room ? 'too large' : packed;
  return method === DEFLATED ? inflated(packed, room) : undefined;
}

/** What the archive says of the unpacked size may be a lie: it is counted. */
async function inflated(packed: Uint8Array<ArrayBuffer>, room: number) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > room) {
        await reader.cancel();
        return 'too large';
      }
      pieces.push(value);
    }
  } catch {
    return undefined;
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
