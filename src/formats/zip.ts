import type { Pieces } from './pieces.ts';

/** A file that goes into an archive. Names may have folders ("notes/a.md"). */
export interface ZipFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A .zip with the files as they are, not compressed: notes are small, and the browser needs no library for it. Names are UTF-8.
 * `at` is the time the files get, ms since 1970. At most 65,535 files and 4 GB, as the format without its extension has it. `undefined`
 * among the files is a pause.
 */
export function* zipPieces(files: Iterable<ZipFile | undefined>, at: number): Pieces<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const time = dosTime(at);
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let end = 0;
  for (const file of files) {
    if (file) {
      if (directory.length === FILES_MAX) throw new RangeError('A zip without extension holds at most 65,535 files.');
      const content = encoder.encode(file.text);
      const entry: Entry = { name: encoder.encode(file.name), size: content.length, crc: crc32(content), time };
      directory.push(inDirectory(entry, end));
      const header = beforeFile(entry);
      end += header.length + content.length;
      yield header;
      yield content;
    } else yield;
  }
  yield* directory;
  yield atTheEnd(directory, end);
}

interface Entry {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly crc: number;
  readonly time: number;
}

/** The header that stands before a file's content. */
function beforeFile(entry: Entry): Uint8Array<ArrayBuffer> {
  const { bytes, view } = room(30, entry.name);
  view.setUint32(0, 0x04034b50, true);
  describe(view, 4, entry);
  return bytes;
}

/** A file's line in the directory; `offset` is where its header begins. */
function inDirectory(entry: Entry, offset: number): Uint8Array<ArrayBuffer> {
  const { bytes, view } = room(46, entry.name);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  describe(view, 6, entry);
  view.setUint32(42, offset, true);
  return bytes;
}

/** What both say of a file. */
function describe(view: DataView, start: number, { name, size, crc, time }: Entry): void {
  view.setUint16(start, VERSION, true);
  view.setUint16(start + 2, UTF8, true);
  view.setUint32(start + 6, time, true);
  view.setUint32(start + 10, crc, true);
  view.setUint32(start + 14, size, true);
  view.setUint32(start + 18, size, true);
  view.setUint16(start + 22, name.length, true);
}

function atTheEnd(directory: readonly Uint8Array[], start: number): Uint8Array<ArrayBuffer> {
  const { bytes, view } = room(22);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, start, true);
  return bytes;
}

/** So many bytes, and the name behind them. */
function room(length: number, name = new Uint8Array()): { bytes: Uint8Array<ArrayBuffer>; view: DataView } {
  const bytes = new Uint8Array(length + name.length);
  bytes.set(name, length);
  return { bytes, view: new DataView(bytes.buffer) };
}

const FILES_MAX = 0xffff;
const VERSION = 20;
const UTF8 = 0x0800;

/** MS-DOS time in the low and date in the high half; the format knows no time zone, so UTC. */
function dosTime(at: number): number {
  const date = new Date(at);
  const day =
    ((Math.max(1980, date.getUTCFullYear()) - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return ((day << 16) | (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)) >>> 0;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
