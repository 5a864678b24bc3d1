import type { NoteChange } from '../domain/join-notes.ts';

/** A note that somebody was writing, as long as the database does not have it. */
export interface NoteDraftRecord extends NoteChange {
  readonly id: string;
  /** Ms since 1970. */
  readonly heldAt: number;
}

/** A page each: two windows may write on the same note. */
const PAGE = crypto.randomUUID();
const PREFIX = 'held-note:';

/**
 * Puts a note where it outlives the page; in its place of before, and without a change nowhere. At once, for a page that goes away: of
 * all that browsers have, only `localStorage` is written by the time the call returns.
 */
export function keepNoteDraft(id: string, { from, to }: NoteChange, now: number): void {
  const key = `${PREFIX}${PAGE}:${id}`;
  try {
    if (from === to) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ id, from, to, heldAt: now }));
  } catch (error) {
    // Full, or switched off: the note is written to the database all the same.
    console.warn(error);
  }
}

/** The notes that pages left behind, this one too; `letGo` when one is in the database, or in another place. */
export function readNoteDrafts(): readonly (NoteDraftRecord & { readonly letGo: () => void })[] {
  return keys().flatMap((key) => {
    const text = localStorage.getItem(key);
    const held = text === null ? undefined : parseHeldNote(text);
    if (!held) return [];
    const letGo = () => {
      // Its page may still be there, and hold more by now.
      if (localStorage.getItem(key) === text) localStorage.removeItem(key);
    };
    return [{ ...held, letGo }];
  });
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function parseHeldNote(text: string): NoteDraftRecord | undefined {
  try {
    const { id, from, to, heldAt } = JSON.parse(text);
    const isWhole = [id, from, to].every((one) => typeof one === 'string') && typeof heldAt === 'number';
    return isWhole ? { id, from, to, heldAt } : undefined;
  } catch {
    return undefined;
  }
}
