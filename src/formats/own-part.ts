import * as v from 'valibot';
import { spokenName } from '../domain/bibliography/names.ts';
import { parseRecord } from '../domain/bibliography/parse-record.ts';
import type { BibliographicRecord } from '../domain/bibliography/record.ts';
import { READING_STATES, type ReadingState } from '../domain/saved-paper.ts';
import { cleanTags } from '../domain/tags.ts';
import type { Citable } from './citable.ts';
import { plainFieldsOf, type RawEntry } from './import-entry.ts';
import { asRecord } from './json/json-parse.ts';
import { fields, freeText, id, line, list, oneOf, readAs, readBy, whole, yes } from './schemas.ts';

/**
 * What a format has no field for, or would not give back as it is. It travels as one JSON value that other programs pass over. Times are
 * ISO 8601.
 */
export interface OwnPart {
  readonly id?: string;
  /** Only the service told of the paper: the record was made of that, its names guessed. */
  readonly by?: 'service';
  /** The citation key, where it was made for the export. */
  readonly made?: string;
  /** The names as they are spoken, where their parts don't tell it. */
  readonly authors?: readonly string[];
  readonly state?: ReadingState;
  readonly starred?: true;
  readonly saved?: number;
  readonly reading?: number;
  readonly finished?: number;
  readonly snoozed?: number;
  readonly tags?: readonly string[];
  readonly note?: string;
  /** Fields of the record that differ from what the format gives back; `null` for those that there are none of. */
  readonly record?: Readonly<Record<string, unknown>>;
}

/**
 * The own part of one entry as JSON. `key`: the citation key it was written with; `back`: what the format's reader makes of the plain
 * fields. Whatever differs from what is known is in it, so that nothing is lost whichever way the format bends a text, and nothing is told
 * that nobody said.
 */
export function ownPart(
  { paper, record: told, state, starred, tags = [], note = '', savedAt, readingAt, doneAt, snoozedUntil }: Citable,
  key: string,
  back: RawEntry,
): string {
  const made = told?.citationKey === key ? undefined : key;
  const { citationKey: _, ...unkeyed } = back.record ?? {};
  const differing = told && differences(told, parseRecord(made ? unkeyed : back.record));
  // In one order, whichever way the record came together: a file is the same at its next export.
  const record = differing && Object.fromEntries(Object.entries(differing).sort(([a], [b]) => (a < b ? -1 : 1)));
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const part = {
    ...(back.id !== paper.id && { id: paper.id }),
    ...(!told && { by: 'service' }),
    ...(made && { made }),
    ...(!isSame((back.record?.authors ?? []).map(spokenName), paper.authors) && { authors: paper.authors }),
    ...(state && state !== (back.state ?? 'to-read') && { state }),
    ...(starred && !back.starred && { starred }),
    ...(savedAt !== back.savedAt && timesOf({ saved: savedAt })),
    ...(doneAt !== back.doneAt && timesOf({ finished: doneAt })),
    ...timesOf({ reading: readingAt, snoozed: snoozedUntil }),
    ...(!isSame(cleanTags(tags), cleanTags(back.tags ?? [])) && { tags }),
    ...(note !== (back.note ?? '') && { note: note.toWellFormed() }),
    ...(record && { record }),
  };
  return onOneLine(JSON.stringify(part));
}

/** JSON leaves some signs as they are that other programs take for a line's end. */
function onOneLine(json: string): string {
  return json.replace(/[\x7f-\x9f\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The entry that a reader made of the plain fields, and what our own part says beside them. Whatever is no own part changes nothing. */
export function withOwnPart(entry: RawEntry, json: string | undefined): RawEntry {
  const part = json === undefined ? undefined : readOwnPart(json);
  if (!part) return entry;
  const { by, made, saved, reading, finished, snoozed, record: told, ...rest } = part;
  const { citationKey: _, ...unkeyed } = entry.record ?? { identifiers: {} };
  const record = withDifferences(made ? unkeyed : entry.record, told ?? {});
  return {
    ...entry,
    ...plainFieldsOf(entry.record),
    ...rest,
    isInOrder: true,
    record: by === 'service' ? undefined : record,
    exportedKey: made,
    ...(saved !== undefined && { savedAt: saved }),
    ...(reading !== undefined && { readingAt: reading }),
    ...(finished !== undefined && { doneAt: finished }),
    ...(snoozed !== undefined && { snoozedUntil: snoozed }),
  };
}

function timesOf(times: Readonly<Record<string, number | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(times).flatMap(([name, at]) => (at === undefined ? [] : [[name, new Date(at).toISOString()]])),
  );
}

/** The fields that are not the same in both, as they are in the first; undefined where all are. */
function differences(
  told: BibliographicRecord,
  back: BibliographicRecord | undefined,
): Record<string, unknown> | undefined {
  const mine = new Map<string, unknown>(Object.entries(told));
  const theirs = new Map<string, unknown>(Object.entries(back ?? {}));
  const names = [...new Set([...mine.keys(), ...theirs.keys()])];
  const different = names.filter((name) => canonical(mine.get(name)) !== canonical(theirs.get(name)));
  if (different.length === 0) return undefined;
  return Object.fromEntries(different.map((name) => [name, mine.get(name) ?? null]));
}

type Fields = Readonly<Record<string, unknown>>;

/** JSON with its keys in one order. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) => {
    const fields = asRecord(inner);
    return fields ? Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))) : inner;
  });
}

function withDifferences(back: BibliographicRecord | undefined, told: Fields): BibliographicRecord | undefined {
  return parseRecord(Object.fromEntries(Object.entries({ ...back, ...told }).filter(([, value]) => value !== null)));
}

const time = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  whole,
);

const ownPartFields = fields<OwnPart>(
  {},
  {
    id,
    by: oneOf('service'),
    made: line(300),
    authors: list(line(200), 5_000),
    state: oneOf(...READING_STATES),
    starred: yes,
    saved: time,
    reading: time,
    finished: time,
    snoozed: time,
    tags: list(line(100), 100),
    note: freeText(100_000),
    record: readBy(asRecord),
  },
);

function readOwnPart(json: string): OwnPart | undefined {
  try {
    return readAs(ownPartFields, JSON.parse(json));
  } catch {
    return undefined;
  }
}
