/** The browser's own sync, as a place: what it holds at most, in bytes, and of keys. Firefox has the same limits, and keeps them to itself. */
export const BROWSER_BYTES_MAX = 102_400;
const BROWSER_KEYS_MAX = 512;
const VALUE_BYTES_MAX = 8_192;

/** The only place of its kind that a browser profile has: there is no other one to take it for. */
export const BROWSER_MARKER_ID = 'the-browsers-own-sync';

/** What `storage.sync` holds: by key, texts of ours and whatever else is there. */
export type StoredItems = Readonly<Record<string, unknown>>;

const PREFIX = 'paperglance:';

/** Files cut into items, each of which can be read by itself; the first says how many there are. */
export function itemsOfFile(path: string, bytes: Uint8Array, toBase64: (bytes: Uint8Array) => string): StoredItems {
  // Base64 makes four letters of three bytes; beside them there are the key, two quotes and the count.
  const letters = VALUE_BYTES_MAX - keyOf(path, 99).length - 2 - '99:'.length;
  const size = Math.floor(letters / 4) * 3;
  const count = Math.max(1, Math.ceil(bytes.length / size));
  const parts = Array.from({ length: count }, (_, at) => toBase64(bytes.subarray(at * size, (at + 1) * size)));
  return Object.fromEntries(parts.map((part, at) => [keyOf(path, at), at === 0 ? `${count}:${part}` : part]));
}

/** The texts of a file's parts, in order; a part that is missing ends it. Undefined where nothing of it is there. */
export function partsOfFile(path: string, items: StoredItems): readonly string[] | undefined {
  const [, count, first] = /^(\d{1,3}):(.*)$/.exec(textIn(items[keyOf(path, 0)]) ?? '') ?? [];
  if (first === undefined) return pathsIn(items).includes(path) ? [] : undefined;
  const parts = [first];
  for (let at = 1; at < Number(count); at += 1) {
    const part = textIn(items[keyOf(path, at)]);
    if (part === undefined) break;
    parts.push(part);
  }
  return parts;
}

export function pathsIn(items: StoredItems): readonly string[] {
  return [...new Set(Object.keys(items).flatMap((key) => pathOfKey(key) ?? []))];
}

export function keysOfFile(path: string, items: StoredItems): readonly string[] {
  return Object.keys(items).filter((key) => pathOfKey(key) === path);
}

/** What the browser counts for them: key and value, as JSON in UTF-8. */
export function bytesOfItems(items: StoredItems): number {
  return Object.entries(items).reduce((sum, [key, value]) => sum + key.length + bytesOfValue(value), 0);
}

/** Whether all of that can be there at once. */
export function isWithinRoom(items: StoredItems): boolean {
  return bytesOfItems(items) <= BROWSER_BYTES_MAX && Object.keys(items).length <= BROWSER_KEYS_MAX;
}

function keyOf(path: string, part: number): string {
  return `${PREFIX}${path}#${part}`;
}

function pathOfKey(key: string): string | undefined {
  const at = key.lastIndexOf('#');
  return key.startsWith(PREFIX) && at > PREFIX.length ? key.slice(PREFIX.length, at) : undefined;
}

/** Chromium writes "<" as six letters, and whatever is not ASCII as up to six. */
function bytesOfValue(value: unknown): number {
  const json = JSON.stringify(value) ?? '';
  return json.length + 5 * (json.match(/[<\u0080-\uffff]/g)?.length ?? 0);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
