import { parseSegmentPath } from '../domain/sync/segment-path.ts';
import { fromBase64, toBase64 } from '../http/base64.ts';

/** A dataset holds `*.gz` as large files, and refuses other bytes than text: what is packed or encrypted goes as text in JSON, under a name of JSON. */
export function textForDataset(bytes: Uint8Array): string {
  return bytes[0] === BRACE
    ? new TextDecoder().decode(bytes)
    : JSON.stringify({ paperglance: 1, bytes: toBase64(bytes) });
}

/** The file as it was handed over; whatever else lies there, as it is. */
export function bytesFromDataset(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(bytes);
  const packed =
    text.startsWith(BEFORE) && text.endsWith(BEHIND) ? text.slice(BEFORE.length, -BEHIND.length) : undefined;
  return (packed !== undefined && fromBase64(packed)) || bytes;
}

export function nameInDataset(path: string): string {
  return parseSegmentPath(path) ? path.slice(0, -PACKED.length) : path;
}

export function pathOfName(name: string): string {
  return parseSegmentPath(name + PACKED) ? name + PACKED : name;
}

const PACKED = '.gz';
const BRACE = 0x7b;
const BEFORE = '{"paperglance":1,"bytes":"';
const BEHIND = '"}';
