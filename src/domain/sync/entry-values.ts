import { isUntitled } from '../bare-paper.ts';
import { LEARNED_FIELDS } from '../bibliography/learned-record.ts';
import { paperWithRecord } from '../bibliography/paper-of-record.ts';
import { type BibliographicRecord, RECORD_FIELDS } from '../bibliography/record.ts';
import { isObject } from '../is-object.ts';
import { isSameValue } from '../is-same-value.ts';
import { entryFromMirror, mirrorEntry, parseMirrorEntry } from '../mirror.ts';
import type { SavedPaper } from '../saved-paper.ts';
import { tagKey } from '../tags.ts';
import { noteShown } from './note-versions.ts';
import { compareStamps } from './stamp.ts';
import { isAlive, type Json, type SyncDoc } from './sync-doc.ts';

const PREFIX = 'paper:';

export function docIdOfPaper(id: string): string {
  return PREFIX + id;
}

/** The paper that it tells of; undefined where it tells of something else. */
export function paperIdOfDoc(docId: string): string | undefined {
  return docId.startsWith(PREFIX) && docId.length > PREFIX.length ? docId.slice(PREFIX.length) : undefined;
}

/** What the person made of an entry, by fields; what stands as it does by default is missing. The note goes by itself. */
export function valuesOfEntry(saved: SavedPaper): ReadonlyMap<string, Json> {
  const { record, title, authors, publishedAt, primaryClass, abstract } = mirrorEntry(saved, 0);
  const { state, readingAt, doneAt, savedAt, keyedAt, importedAt } = saved;
  const values = new Map<string, Json>([
    ['saved', [savedAt, keyedAt ?? null, importedAt ?? null]],
    ['place', saved.position],
    ['about', { title, authors, publishedAt, primaryClass, abstract }],
  ]);
  if (state !== 'to-read' || readingAt !== undefined || doneAt !== undefined)
    values.set('state', [state, readingAt ?? null, doneAt ?? null]);
  if (saved.starred) values.set('star', true);
  if (saved.snoozedUntil !== undefined) values.set('snooze', saved.snoozedUntil);
  if (saved.removedAt !== undefined) values.set('shelf', saved.removedAt);
  for (const tag of saved.tags) values.set(TAG + tagKey(tag), tag);
  if (record) for (const [name, value] of recordValues(record)) values.set(RECORD + name, value);
  return values;
}

/** Whether what a device has of a paper tells others more of it than they know. */
export function tellsMore(known: Json | undefined, told: Json | undefined, id: string): boolean {
  return (
    known === undefined || (isUntitled({ id, title: titleIn(known) }) && !isUntitled({ id, title: titleIn(told) }))
  );
}

/**
 * The entry that a document tells of, around the copy of the paper that is at hand. 'gone': it was removed; 'unknown': too little of it has
 * come yet to make an entry of it.
 */
export function entryOfDoc(doc: SyncDoc, before: SavedPaper | undefined): SavedPaper | 'gone' | 'unknown' {
  const id = paperIdOfDoc(doc.id);
  if (id === undefined) return 'unknown';
  if (!isAlive(doc)) return 'gone';
  const value = (name: string) => doc.fields[name]?.value ?? null;
  const [savedAt, keyedAt, importedAt] = listIn(value('saved'));
  if (typeof savedAt !== 'number') return 'unknown';
  const [state, readingAt, doneAt] = listIn(value('state'));
  const snoozedUntil = value('snooze');
  const about = value('about');
  const told = parseMirrorEntry({
    ...(typeof about === 'object' && !Array.isArray(about) ? about : {}),
    id,
    state,
    readingAt,
    doneAt,
    savedAt,
    keyedAt,
    importedAt,
    snoozedUntil,
    tags: tagsIn(doc, before),
    note: noteShown(doc.note),
    starred: value('star'),
    position: value('place'),
    removedAt: value('shelf'),
    record: recordIn(doc),
    changedAt: Math.max(before?.changedAt ?? 0, lastEditOf(doc)),
    generation: 0,
  });
  if (!told) return 'unknown';
  const entry = entryFromMirror(told);
  if (!before) return entry;
  const abstract = before.record?.abstract;
  const keepsAbstract = entry.record && entry.record.abstract === undefined && abstract !== undefined;
  const record =
    keepsAbstract && !entry.record.edited?.includes('abstract') ? { ...entry.record, abstract } : entry.record;
  const { incomplete: _, record: __, ...rest } = entry;
  const isTitledNow = isUntitled(before.paper) && !isUntitled(entry.paper);
  const copy = isTitledNow ? { ...before.paper, title: entry.paper.title, authors: entry.paper.authors } : before.paper;
  return {
    ...rest,
    paper: paperWithRecord(copy, record),
    ...(record && { record }),
    ...(before.incomplete && { incomplete: true as const }),
    // Each device watches for itself, and tells its own person.
    ...(before.watched !== undefined && { watched: before.watched }),
    ...(before.news && { news: before.news }),
    // Each device wakes by its own clock what was snoozed.
    ...(before.wokeAt !== undefined && before.snoozedUntil === snoozedUntil && { wokeAt: before.wokeAt }),
  };
}

/** Whether the two are alike in all that devices tell each other. */
export function isSameEntry(a: SavedPaper, b: SavedPaper): boolean {
  if (a.note !== b.note) return false;
  const [x, y] = [valuesOfEntry(a), valuesOfEntry(b)];
  return x.size === y.size && [...x].every(([name, value]) => isSameValue(value, y.get(name)));
}

/** Whether a value may have come from arXiv by itself: no hand edited that field of the record. */
export function isLearned(name: string, value: Json): boolean {
  return LEARNED.has(name) && Array.isArray(value) && value[1] === false;
}

const TAG = 'tag:';
const RECORD = 'record:';
const LEARNED: ReadonlySet<string> = new Set(LEARNED_FIELDS.map((name) => RECORD + name));

/** A field, whether a hand edited it, and of the authors whether there are others. `others` go as one. */
function recordValues(record: BibliographicRecord): readonly (readonly [string, Json])[] {
  const fields = RECORD_FIELDS.flatMap((name): (readonly [string, Json])[] => {
    const isEdited = record.edited?.includes(name) ?? false;
    const value = record[name];
    if (value === undefined && !isEdited) return [];
    const more = name === 'authors' && record.andOthers === true;
    return [[name, [(value ?? null) as Json, isEdited, ...(more ? [true] : [])]]];
  });
  return record.others ? [...fields, ['others', record.others as Json]] : fields;
}

function recordIn({ fields }: SyncDoc): unknown {
  const known = RECORD_FIELDS.flatMap((name) => {
    const told = fields[RECORD + name]?.value;
    return Array.isArray(told) ? [{ name, value: told[0], isEdited: told[1] === true, more: told[2] === true }] : [];
  });
  const others = fields[`${RECORD}others`]?.value;
  if (known.length === 0 && !others) return undefined;
  return {
    identifiers: {},
    ...Object.fromEntries(known.map(({ name, value }) => [name, value ?? undefined])),
    ...(known.some(({ name, more }) => name === 'authors' && more) && { andOthers: true }),
    ...(others && { others }),
    edited: known.filter(({ isEdited }) => isEdited).map(({ name }) => name),
  };
}

/** In the order of this device, those behind that others added, as they did. */
function tagsIn({ fields }: SyncDoc, before: SavedPaper | undefined): readonly string[] {
  const told = Object.entries(fields).flatMap(([name, { value, stamp }]) =>
    name.startsWith(TAG) && typeof value === 'string' ? [{ name, tag: value, stamp }] : [],
  );
  const places = new Map(before?.tags.map((tag, place) => [TAG + tagKey(tag), place]));
  const placeOf = (name: string) => places.get(name) ?? places.size;
  told.sort(
    (a, b) => placeOf(a.name) - placeOf(b.name) || compareStamps(a.stamp, b.stamp) || (a.name < b.name ? -1 : 1),
  );
  return told.map(({ tag }) => tag);
}

function lastEditOf({ fields, note }: SyncDoc): number {
  const times = Object.entries(fields).map(([name, { stamp }]) => (name === 'about' ? 0 : stamp[0]));
  return Math.max(0, ...times, ...(note?.heads.map(({ at }) => at) ?? []));
}

function listIn(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function titleIn(about: Json | undefined): string {
  const title = isObject(about) ? about.title : undefined;
  return typeof title === 'string' ? title : '';
}
