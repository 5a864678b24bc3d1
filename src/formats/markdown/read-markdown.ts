import { isArxivId } from '../../domain/arxiv-id.ts';
import { collectSteps, type FoundEntry, type ImportEntries, type RawEntry } from '../import-entry.ts';
import { withOwnPart } from '../own-part.ts';
import type { ReadingSteps } from '../reading-steps.ts';
import type { Refusal } from '../refusal.ts';
import { foreignEntries } from './foreign-items.ts';
import { noteEntry } from './note-entry.ts';
import { ownBlockIn } from './own-block.ts';
import { itemKey, ownItemEntry, ownItems } from './own-items.ts';

/** A Markdown file, with its folders in its name. */
export interface MarkdownFile {
  readonly name: string;
  readonly text: string;
}

/** The papers of a Markdown text: a list of ours or of other people, or one note with properties. */
export function markdownSteps(text: string): ReadingSteps<ImportEntries | Refusal> {
  return collectSteps(entriesIn(text));
}

/** The papers of a folder of notes, in its order. Where there is no note of a paper among them, the lists that they hold. */
export function noteSteps(files: readonly MarkdownFile[]): ReadingSteps<ImportEntries | Refusal> {
  return collectSteps(entriesOfFiles(files));
}

function* entriesOfFiles(files: readonly MarkdownFile[]): Generator<FoundEntry> {
  let notes = 0;
  for (const [index, { name, text }] of files.entries()) {
    yield index / files.length;
    const entry = noteIn(text, name);
    if (!entry) continue;
    notes += 1;
    yield entry;
  }
  if (notes > 0) return;
  for (const { text } of files) yield* listIn(text);
}

function* entriesIn(text: string): Generator<FoundEntry> {
  const note = noteIn(text, 'line 1');
  if (note) yield note;
  else yield* listIn(text);
}

/** Whether a text is such a note, by its properties. */
export function isPaperNote(text: string): boolean {
  return text.startsWith('---') && noteEntry(text, '') !== undefined;
}

function noteIn(text: string, at: string): RawEntry | undefined {
  const own = ownBlockIn(text);
  const entry = noteEntry(own?.text ?? text, at);
  return entry && withOwnPart(entry, own?.parts.get(''));
}

function* listIn(text: string): Generator<FoundEntry> {
  const own = ownBlockIn(text);
  if (own || OLD_ITEM.test(text.slice(0, LOOKED_AT_CHARACTERS))) yield* ownEntries(own?.text ?? text, own?.parts);
  else yield* foreignEntries(text);
}

const LOOKED_AT_CHARACTERS = 200_000;
/** By which a list of the first versions is known: its first item leads to a paper's page as only we write it. */
const OLD_ITEM =
  /^(?:(?![-*+] |\d{1,4}[.)] )[^\n]*\n)*- \[[^\n]{1,2000}?\]\(https:\/\/huggingface\.co\/papers\/[^\s)]{1,500}\)(?: — | · |\r?\n|$)/;

/** The items of ours. Others that somebody wrote among them are read too, and what is no paper is somebody's words. */
function* ownEntries(text: string, parts: ReadonlyMap<string, string> = new Map()): Generator<FoundEntry> {
  for (const item of ownItems(text)) {
    const part = parts.get(itemKey(item.head));
    const entry = ownItemEntry(item);
    if (part !== undefined) yield withOwnPart(entry, part);
    else if (isTold(entry)) yield withoutGuess(entry);
  }
}

function isTold({ id, record }: RawEntry): boolean {
  return id !== undefined || Object.keys(record?.identifiers ?? {}).length > 0;
}

/** Of a paper that the service knows, its own words are surer than a list's. */
function withoutGuess({ record, ...entry }: RawEntry): RawEntry {
  return entry.id !== undefined && isArxivId(entry.id) ? entry : { ...entry, record };
}
