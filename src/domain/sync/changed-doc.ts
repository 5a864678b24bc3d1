import { isSameValue } from '../is-same-value.ts';
import { noteShown, withNoteWritten } from './note-versions.ts';
import { compareStamps, type Stamp, stampAfter } from './stamp.ts';
import { isAlive, type Json, lastStamp, type Register, type SyncDoc } from './sync-doc.ts';

/** What stands on a device now, of one thing: its fields, and its note where it can have one. */
export interface Standing {
  readonly values: ReadonlyMap<string, Json>;
  readonly note?: string;
  /** Names that are told only where nothing was told yet, or where this one tells more. */
  /** Names whose value nobody here did: what somebody does elsewhere at any time goes before it. */
  readonly isLearned?: (name: string, value: Json) => boolean;
  readonly isToTell?: (name: string, known: Json | undefined, told: Json | undefined) => boolean;
}

/**
 * What somebody did since `known` was told, as the change record that tells it: each field that is another now, stamped behind what it
 * replaces. Undefined where nothing is.
 */
export function changeSince(
  known: SyncDoc | undefined,
  id: string,
  { values, note, isToTell = () => true, isLearned = () => false }: Standing,
  at: number,
  device: string,
): SyncDoc | undefined {
  const fields = new Map<string, Register>();
  const say = (name: string, value: Json, behind?: Stamp) => {
    fields.set(name, {
      value,
      stamp: stampAfter(later(known?.fields[name]?.stamp, behind), isLearned(name, value) ? 0 : at, device),
    });
  };
  for (const [name, value] of values) {
    const told = known?.fields[name]?.value;
    if (!isSameValue(told ?? null, value) && isToTell(name, told, value)) say(name, value);
  }
  for (const [name, { value }] of Object.entries(known?.fields ?? {}))
    if (value !== null && !values.has(name) && isToTell(name, value, undefined)) say(name, null);
  const isNoted = note !== undefined && note !== noteShown(known?.note);
  // It is here, though it was removed: somebody brought it back.
  if (known?.gone && !isAlive(known)) say('kept', true, known.gone.stamp);
  if (fields.size === 0 && !isNoted) return undefined;
  return {
    id,
    fields: Object.fromEntries(fields),
    ...(isNoted && { note: withNoteWritten(known?.note, note, at, device) }),
  };
}

/** That it was removed for good, by somebody who knew all of it that is known here. */
export function removalSince(known: SyncDoc, at: number, device: string): SyncDoc | undefined {
  if (!isAlive(known)) return undefined;
  const seen = { ...known.gone?.seen, ...known.note?.seen };
  return { id: known.id, fields: {}, gone: { stamp: stampAfter(lastStamp(known), at, device), seen } };
}

/**
 * What a device that joins says besides, where others removed what it has: it stays. Only what is removed knowing that this one has it goes
 * from now on.
 */
export function keptOnJoining(own: SyncDoc, others: SyncDoc, at: number, device: string): SyncDoc | undefined {
  const fields = new Map<string, Register>();
  for (const [name, { value, stamp }] of Object.entries(own.fields)) {
    const other = others.fields[name];
    const isTakenAway = other?.value === null && value !== null && compareStamps(other.stamp, stamp) > 0;
    if (isTakenAway) fields.set(name, { value, stamp: stampAfter(other.stamp, at, device) });
  }
  const shelf = others.fields.shelf;
  if (shelf && shelf.value !== null && (own.fields.shelf?.value ?? null) === null)
    fields.set('shelf', { value: null, stamp: stampAfter(shelf.stamp, at, device) });
  if (others.gone) fields.set('kept', { value: true, stamp: stampAfter(others.gone.stamp, at, device) });
  return fields.size === 0 ? undefined : { id: own.id, fields: Object.fromEntries(fields) };
}

function later(a: Stamp | undefined, b: Stamp | undefined): Stamp | undefined {
  if (!a || !b) return a ?? b;
  return compareStamps(a, b) > 0 ? a : b;
}
