import { readCslItem } from '../csl/csl-entry.ts';
import { findId } from '../find-id.ts';
import { collectSteps, type ImportEntries, type ImportProblem, type RawEntry } from '../import-entry.ts';
import type { ReadingSteps } from '../reading-steps.ts';
import { type Refusal, refused } from '../refusal.ts';
import { asRecord, type Fields, parseJson, textOf } from './json-parse.ts';
import { plainEntry, WRAPPERS } from './plain-entry.ts';
import { childNote, isAttachedItem, isZoteroItem, zoteroEntry } from './zotero-entry.ts';

/**
 * The papers of a JSON file: CSL-JSON, Zotero's API and Better BibTeX's JSON, or any list of objects with a title or an address, wherever in
 * the file it stands. Each item is read by its own form.
 */
export function* jsonSteps(text: string): ReadingSteps<ImportEntries | Refusal> {
  const parsed = parseJson(text);
  const value = parsed.kind === 'refused' ? linesIn(text) : parsed.value;
  if (value === undefined) return parsed.kind === 'refused' ? parsed : refused('wrong-app');
  const items = itemsIn(value);
  return items ? yield* collectSteps(entriesIn(items)) : refused('wrong-app');
}

/** JSON Lines: an object a line. */
function linesIn(text: string): unknown {
  if (!/^\s*\{[^\n]*\}\s*\n\s*\{/.test(text)) return undefined;
  const values: unknown[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    if (parsed.kind === 'refused') return undefined;
    values.push(parsed.value);
  }
  return values;
}

/** The list of papers in a file: itself, a lone item, or the first list of papers that one of its objects holds. */
function itemsIn(value: unknown, depth = 0): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.length === 0 || value.some(looksLikePaper) ? value : undefined;
  const record = asRecord(value);
  if (!record) return undefined;
  for (const inner of Object.values(record).slice(0, FIELDS_MAX)) {
    const found = Array.isArray(inner) && inner.length > 0 && depth < DEEPEST ? itemsIn(inner, depth + 1) : undefined;
    if (found) return found;
  }
  if (looksLikePaper(record)) return [record];
  for (const inner of Object.values(record).slice(0, FIELDS_MAX)) {
    const found = asRecord(inner) && depth < DEEPEST ? itemsIn(inner, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

const DEEPEST = 3;
const FIELDS_MAX = 1_000;

/** It has a title, or an identifier, of its own or in an object of its own; a list of tags has none. */
function looksLikePaper(value: unknown): boolean {
  if (typeof value === 'string') return findId(value) !== undefined;
  const item = asRecord(value);
  if (!item) return false;
  const wrapped = [...WRAPPERS].flatMap((name): Fields[] => {
    const inner = asRecord(item[name]);
    return inner ? [inner] : [];
  });
  return [item, ...wrapped].some((fields) => IDENTIFYING.some((name) => Object.hasOwn(fields, name)));
}

const IDENTIFYING = 'title DOI doi URL url arxiv arxivId arxiv_id itemType type author authors href link'.split(' ');

function* entriesIn(items: readonly unknown[]): Generator<RawEntry | ImportProblem> {
  const notes = notesIn(items);
  for (const [index, value] of items.entries()) {
    const at = `[${index}]`;
    const item = asRecord(value);
    if (typeof value === 'string') yield { at: value, id: findId(value) };
    else if (!item) yield { at, why: 'unreadable' };
    else if (!isAttachedItem(item)) yield entryOf(item, at, notes);
  }
}

function entryOf(item: Fields, at: string, notes: ReadonlyMap<string, readonly string[]>): RawEntry {
  if (isZoteroItem(item)) return zoteroEntry(item, at, notes);
  return isCslItem(item) ? readCslItem(item, at) : plainEntry(item, at);
}

/** By the fields that only CSL writes so, or by a type of it beside nothing that it does not know. */
function isCslItem(item: Fields): boolean {
  if (CSL_FIELDS.some((name) => Object.hasOwn(item, name))) return true;
  const author: unknown = Array.isArray(item.author) ? item.author[0] : undefined;
  const hasParts = ['family', 'literal', 'given'].some((name) => textOf(asRecord(author), name) !== undefined);
  return hasParts || (textOf(item, 'type') !== undefined && !OTHER_FIELDS.some((name) => Object.hasOwn(item, name)));
}

const CSL_FIELDS = ['issued', 'DOI', 'URL', 'container-title', 'citation-key', 'ISBN', 'PMID', 'keyword'];
const OTHER_FIELDS = ['url', 'doi', 'link', 'href', 'authors', 'year', 'tags', 'arxiv', 'pdf'];

/** Notes that stand as items of their own, by the key of the item they belong to. */
function notesIn(items: readonly unknown[]): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, string[]>();
  for (const value of items) {
    const item = asRecord(value);
    const child = item && childNote(item);
    if (!child) continue;
    const known = notes.get(child.parent);
    if (known) known.push(child.note);
    else notes.set(child.parent, [child.note]);
  }
  return notes;
}
