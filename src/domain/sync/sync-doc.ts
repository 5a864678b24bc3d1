import { joinNoteVersions, type NoteVersions, type SeenVersions } from './note-versions.ts';
import { compareStamps, type Stamp } from './stamp.ts';

/** What can be written to a file. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** The last word on one field; `null` takes back what was said. */
export interface Register {
  readonly value: Json;
  readonly stamp: Stamp;
}

/**
 * All that devices told each other of one thing: "paper:1706.03762", "rules", "settings", "history:1706.03762". Each tag is a field of its
 * own, so that adding one and taking off another never meet. What is only a part of the known is a change record: it has the same form.
 */
export interface SyncDoc {
  readonly id: string;
  readonly fields: Readonly<Record<string, Register>>;
  readonly note?: NoteVersions;
  readonly gone?: Tombstone;
}

/** It was removed for good, by somebody who had seen those versions of its note. */
export interface Tombstone {
  readonly stamp: Stamp;
  readonly seen: SeenVersions;
}

/**
 * The one merge, of what two devices know: of each field the last word, of the note every version that nobody replaced. Whatever the order,
 * and however often, it comes to the same.
 */
export function joinDocs(a: SyncDoc | undefined, b: SyncDoc): SyncDoc {
  if (!a) return b;
  const fields = new Map(Object.entries(a.fields));
  for (const [name, register] of Object.entries(b.fields)) fields.set(name, lastWord(fields.get(name), register));
  const note = a.note && b.note ? joinNoteVersions(a.note, b.note) : (a.note ?? b.note);
  const gone = a.gone && b.gone ? joinTombstones(a.gone, b.gone) : (a.gone ?? b.gone);
  return { id: a.id, fields: Object.fromEntries(fields), ...(note && { note }), ...(gone && { gone }) };
}

/** Whether it is there: nobody removed it, or somebody edited it later, or wrote on its note what the one who removed it never saw. */
export function isAlive({ fields, note, gone }: SyncDoc): boolean {
  if (!gone) return true;
  if (note?.heads.some(({ device, number }) => number > (gone.seen[device] ?? 0))) return true;
  return Object.entries(fields).some(
    ([name, { stamp }]) => !BY_ITSELF.has(name) && compareStamps(stamp, gone.stamp) > 0,
  );
}

/** The latest stamp in it. */
export function lastStamp({ fields, gone }: SyncDoc): Stamp | undefined {
  let last = gone?.stamp;
  for (const { stamp } of Object.values(fields)) if (!last || compareStamps(stamp, last) > 0) last = stamp;
  return last;
}

/** What changes without anybody's hand (where a paper that was snoozed comes back to, what the service told) keeps nothing. */
const BY_ITSELF: ReadonlySet<string> = new Set(['place', 'snooze', 'about']);

function lastWord(a: Register | undefined, b: Register): Register {
  if (!a) return b;
  const order = compareStamps(a.stamp, b.stamp);
  if (order !== 0) return order > 0 ? a : b;
  // One device never stamps two words alike; a copy of its profile may.
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}

function joinTombstones(a: Tombstone, b: Tombstone): Tombstone {
  const seen = new Map(Object.entries(a.seen));
  for (const [device, number] of Object.entries(b.seen)) seen.set(device, Math.max(number, seen.get(device) ?? 0));
  return { stamp: compareStamps(a.stamp, b.stamp) >= 0 ? a.stamp : b.stamp, seen: Object.fromEntries(seen) };
}
