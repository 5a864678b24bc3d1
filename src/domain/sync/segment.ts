import { isRecord } from '../is-record.ts';
import type { NoteVersion, NoteVersions, SeenVersions } from './note-versions.ts';
import { isDeviceId, isStamp, type Stamp } from './stamp.ts';
import type { Json, Register, SyncDoc, Tombstone } from './sync-doc.ts';

/** What a device writes into one file: change records, and who it is. */
export interface SyncSegment {
  readonly device: string;
  /** What its owner calls it. */
  readonly name: string;
  readonly madeAt: number;
  readonly docs: readonly SyncDoc[];
}

export type SegmentReading =
  | {
      readonly kind: 'ok';
      readonly segment: SyncSegment /** Records that can't be read. */;
      readonly unreadable: number;
    }
  | { readonly kind: 'newer' }
  | { readonly kind: 'foreign' };

/** The form of the files; a reader leaves those of a later one alone. */
const FORM = 1;

/** A record says its stamp once where all its fields have the same, as at the first sync of a list. */
export function writeSegment({ device, name, madeAt, docs }: SyncSegment): string {
  return JSON.stringify({ paperglance: FORM, device, name, madeAt, docs: docs.map(written) });
}

export function readSegment(text: string): SegmentReading {
  const stored = parsed(text);
  if (!isRecord(stored) || typeof stored.paperglance !== 'number') return { kind: 'foreign' };
  if (stored.paperglance > FORM) return { kind: 'newer' };
  const { device, name, madeAt, docs } = stored;
  if (!isDeviceId(device) || !Array.isArray(docs)) return { kind: 'foreign' };
  const read = docs.map(readDoc);
  return {
    kind: 'ok',
    segment: {
      device,
      name: typeof name === 'string' ? name.slice(0, NAME_MAX).toWellFormed() : device,
      madeAt: typeof madeAt === 'number' && Number.isFinite(madeAt) ? madeAt : 0,
      docs: read.filter((doc) => doc !== undefined),
    },
    unreadable: read.filter((doc) => doc === undefined).length,
  };
}

const NAME_MAX = 100;
const ID_MAX = 2_100;
const FIELDS_MAX = 10_000;
export const FIELD_NAME_MAX = 500;
const HEADS_MAX = 100;
const NOTE_MAX = 200_000;
const DEPTH_MAX = 16;

function written(doc: SyncDoc): Json {
  const entries = Object.entries(doc.fields);
  const usual = entries[0]?.[1].stamp;
  const isUsual = (stamp: Stamp) => usual !== undefined && stamp.every((part, place) => part === usual[place]);
  const fields = entries.map(([name, { value, stamp }]) => [name, isUsual(stamp) ? [value] : [value, stamp]]);
  return {
    id: doc.id,
    ...(usual && { s: usual }),
    ...(entries.length > 0 && { f: Object.fromEntries(fields) }),
    ...(doc.note && {
      n: [doc.note.heads.map(({ device, number, at, text, from }) => [device, number, at, text, from]), doc.note.seen],
    }),
    ...(doc.gone && { g: [doc.gone.stamp, doc.gone.seen] }),
  } as Json;
}

function readDoc(stored: unknown): SyncDoc | undefined {
  if (!isRecord(stored) || typeof stored.id !== 'string' || !isName(stored.id, ID_MAX)) return undefined;
  const usual = isStamp(stored.s) ? stored.s : undefined;
  const fields = isRecord(stored.f) ? readFields(stored.f, usual) : {};
  const note = stored.n === undefined ? undefined : readNote(stored.n);
  const gone = stored.g === undefined ? undefined : readTombstone(stored.g);
  // Half of a record is another record.
  if (!fields || (stored.n !== undefined && !note) || (stored.g !== undefined && !gone)) return undefined;
  return { id: stored.id, fields, ...(note && { note }), ...(gone && { gone }) };
}

function readFields(
  stored: Readonly<Record<string, unknown>>,
  usual: Stamp | undefined,
): SyncDoc['fields'] | undefined {
  const entries = Object.entries(stored);
  if (entries.length > FIELDS_MAX) return undefined;
  const fields: [string, Register][] = [];
  for (const [name, told] of entries) {
    const [value, stamp = usual] = Array.isArray(told) ? (told as readonly unknown[]) : [];
    if (!isName(name, FIELD_NAME_MAX) || !isStamp(stamp) || !isShallow(value, DEPTH_MAX)) return undefined;
    fields.push([name, { value: value as Json, stamp }]);
  }
  return Object.fromEntries(fields);
}

function readNote(stored: unknown): NoteVersions | undefined {
  if (!Array.isArray(stored) || !Array.isArray(stored[0]) || stored[0].length > HEADS_MAX) return undefined;
  const heads = stored[0].flatMap((head) => readHead(head) ?? []);
  const seen = readSeen(stored[1]);
  if (!seen || heads.length !== stored[0].length) return undefined;
  return heads.every(({ device, number }) => number <= (seen[device] ?? 0)) ? { heads, seen } : undefined;
}

function readHead(stored: unknown): NoteVersion | undefined {
  if (!Array.isArray(stored)) return undefined;
  const [device, number, at, text, from] = stored as readonly unknown[];
  if (!isDeviceId(device) || !isCount(number) || typeof at !== 'number' || !Number.isFinite(at)) return undefined;
  if (typeof text !== 'string' || typeof from !== 'string' || Math.max(text.length, from.length) > NOTE_MAX)
    return undefined;
  return { device, number, at, text: text.toWellFormed(), from: from.toWellFormed() };
}

function readTombstone(stored: unknown): Tombstone | undefined {
  if (!Array.isArray(stored) || !isStamp(stored[0])) return undefined;
  const seen = readSeen(stored[1]);
  return seen && { stamp: stored[0], seen };
}

function readSeen(stored: unknown): SeenVersions | undefined {
  if (!isRecord(stored)) return undefined;
  const entries = Object.entries(stored);
  if (!entries.every(([device, number]) => isDeviceId(device) && isCount(number))) return undefined;
  return Object.fromEntries(entries) as SeenVersions;
}

/** "paper:…", "tag:…", "state": nothing that an object has by itself. */
function isName(name: string, maxLength: number): boolean {
  return name.length <= maxLength && /^[a-z]/.test(name) && name.isWellFormed();
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
