import { isArxivId } from '../arxiv-id.ts';
import { DAY_MS } from '../durations.ts';
import { isSameValue } from '../is-same-value.ts';
import { paperIdOfDoc } from './entry-values.ts';
import { historyIdOfDoc } from './history-values.ts';
import { joinNoteVersions } from './note-versions.ts';
import { compareStamps } from './stamp.ts';
import type { SyncDoc } from './sync-doc.ts';

/** Longer notes stay where they are in a place that holds 100 kB in all: letters of a note and of what it was before. */
const SHORT_NOTE = 1_000;

/** What was merely seen or read is told for so long: lists change from day to day, and there is little room. */
const MARKS_TOLD_DAYS = 7;

/**
 * What a small place does not know, or knows less of, as change records: whatever is there twice, or can be had from the service by a paper's
 * id, is not told.
 */
export function lackingIn(
  place: ReadonlyMap<string, SyncDoc>,
  known: Iterable<SyncDoc>,
  now: number,
): readonly SyncDoc[] {
  return [...known].flatMap((doc) => {
    const slim = historyIdOfDoc(doc.id) === undefined ? slimDoc(doc) : lateMarks(doc, now);
    const lacking = there(slim, place.get(doc.id));
    return Object.keys(lacking.fields).length > 0 || lacking.note || lacking.gone ? [lacking] : [];
  });
}

function there({ id, fields, note, gone }: SyncDoc, told: SyncDoc | undefined): SyncDoc {
  const isTold = (name: string, stamp: SyncDoc['fields'][string]['stamp']) => {
    const known = told?.fields[name]?.stamp;
    return known !== undefined && compareStamps(known, stamp) >= 0;
  };
  const isNoteTold = note && told?.note && isSameValue(joinNoteVersions(told.note, note), told.note);
  const isGoneTold = gone && told?.gone && compareStamps(told.gone.stamp, gone.stamp) >= 0;
  return {
    id,
    fields: Object.fromEntries(Object.entries(fields).filter(([name, { stamp }]) => !isTold(name, stamp))),
    ...(note && !isNoteTold && { note }),
    ...(gone && !isGoneTold && { gone }),
  };
}

function lateMarks({ id, fields }: SyncDoc, now: number): SyncDoc {
  const isLate = (at: number) => at > now - MARKS_TOLD_DAYS * DAY_MS;
  const told = Object.entries(fields).filter(([name, { stamp }]) => name === 'hidden' || isLate(stamp[0]));
  return { id, fields: Object.fromEntries(told) };
}

/** Of a paper that the service knows: what the person made of it, and of its record what a hand edited. */
function slimDoc(doc: SyncDoc): SyncDoc {
  const paperId = paperIdOfDoc(doc.id);
  const isKnown = paperId !== undefined && isArxivId(paperId);
  const isShort = doc.note?.heads.every(({ text, from }) => text.length + from.length <= SHORT_NOTE) ?? true;
  const { note, ...rest } = doc;
  return {
    ...rest,
    ...(note && isShort && { note }),
    fields: isKnown
      ? Object.fromEntries(Object.entries(doc.fields).filter(([name, { value }]) => isToTell(name, value)))
      : doc.fields,
  };
}

function isToTell(name: string, value: unknown): boolean {
  if (name === 'about' || name === 'record:others') return false;
  return !name.startsWith('record:') || value === null || (Array.isArray(value) && value[1] === true);
}
