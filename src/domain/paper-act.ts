import { type EntryChange, parseEntryChange } from './changed-entry.ts';
import { isObject } from './is-object.ts';

/** What somebody does to a paper; `title` is what stood on the page, if anything did. Twice is the same as once. */
interface ListAct {
  readonly do: 'save' | 'unsave' | 'hide' | 'show';
  readonly id: string;
  readonly title?: string | undefined;
}

/** What somebody does to entries of the reading list. Twice is the same as once. */
interface EntryAct {
  readonly do: 'change';
  readonly ids: readonly string[];
  readonly change: EntryChange;
}

/** An act that a page shows as done, and that another context can do in its place. */
export type PaperAct = ListAct | EntryAct;

/** The acts in a stored value; what is none is left out. */
export function parsePaperActs(stored: unknown): readonly PaperAct[] {
  return Array.isArray(stored) ? stored.flatMap((value) => parseAct(value) ?? []) : [];
}

function parseAct(value: unknown): PaperAct | undefined {
  if (!isObject(value)) return undefined;
  const { do: what, id, title, ids, change } = value;
  if (what === 'change') {
    const parsed = parseEntryChange(change);
    return parsed && areTexts(ids) ? { do: what, ids, change: parsed } : undefined;
  }
  const name = LIST_ACTS.find((one) => one === what);
  if (!name || typeof id !== 'string' || id === '') return undefined;
  return { do: name, id, ...(typeof title === 'string' && { title }) };
}

const LIST_ACTS = ['save', 'unsave', 'hide', 'show'] as const;

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
