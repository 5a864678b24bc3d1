/** A file that goes into an archive. Names may have folders ("notes/a.md"). */
export interface ZipFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A .zip with the files as they are, not compressed: notes are small, and the browser needs no library for it. Names are UTF-8.
 * `at` is the time the files get, ms since 1970. At most 65,535 files and 4 GB, as the format without its extension has it.
 */
export function zip(files: readonly ZipFile[], at: number): Uint8Array<ArrayBuffer> {
  if (files.length > 0xffff) throw new RangeError('A zip without extension holds at most 65,535 files.');
  const encoder = new TextEncoder();
  const entries = files.map(({ name, text }) => {
    const content = encoder.encode(text);
    return { name: encoder.encode(name), content, crc: crc32(content) };
  });
  const size = entries.reduce((sum, { name, content }) => sum + 2 * name.length + content.length + 76, 22);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const time = dosTime(at);
  let end = 0;
  const offsets = entries.map((entry) => {
    const offset = end;
    end = header(offset, 0x04034b50, entry, 26);
    bytes.set(entry.name, end);
    bytes.set(entry.content, end + entry.name.length);
    end += entry.name.length + entry.content.length;
    return offset;
  });
  const directory = end;
  for (const [index, entry] of entries.entries()) {
    const start = end;
    header(start + 2, 0, entry, 26);
    view.setUint32(start, 0x02014b50, true);
    view.setUint16(start + 4, VERSION, true);
    view.setUint16(start + 6, VERSION, true);
    view.setUint32(start + 42, offsets[index] ?? 0, true);
    bytes.set(entry.name, start + 46);
    end = start + 46 + entry.name.length;
  }
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, entries.length, true);
  view.setUint16(end + 10, entries.length, true);
  view.setUint32(end + 12, end - directory, true);
  view.setUint32(end + 16, directory, true);
  return bytes;

  /** What local header and directory have in common, from the signature on; answers with where a local header ends. */
  function header(start: number, signature: number, entry: (typeof entries)[number], length: number): number {
    view.setUint32(start, signature, true);
    view.setUint16(start + 4, VERSION, true);
    view.setUint16(start + 6, UTF8, true);
    view.setUint32(start + 10, time, true);
    view.setUint32(start + 14, entry.crc, true);
    view.setUint32(start + 18, entry.content.length, true);
    view.setUint32(start + 22, entry.content.length, true);
    view.setUint16(start + 26, entry.name.length, true);
    return start + length + 4;
  }
}

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
