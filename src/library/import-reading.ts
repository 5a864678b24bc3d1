import { isMadeId } from '../domain/bibliography/identity.ts';
import type { PlannedEntry } from '../domain/import-plan.ts';
import type { ImportedEntry } from '../domain/imported-entry.ts';
import { present } from '../domain/present.ts';
import type { ImportEntries, ImportProblem } from '../formats/import-entry.ts';
import { noteSteps } from '../formats/markdown/read-markdown.ts';
import { paperFromImport, recordFromImport } from '../formats/paper-from-import.ts';
import type { BackupReading } from '../formats/read-backup.ts';
import { readingSteps } from '../formats/read-import.ts';
import { type FileText, type OtherEncoding, readText } from '../formats/read-text.ts';
import { isZip, readZip } from '../formats/read-zip.ts';
import type { ReadingSteps } from '../formats/reading-steps.ts';
import { IMPORT_MAX, type Refusal, refused } from '../formats/refusal.ts';
import { inSteps } from '../ui/in-pieces.ts';

/** What files or a pasted text hold, ready to be planned; `backup` where it is one of ours and may replace everything. */
export interface ImportReading {
  readonly kind: 'read';
  readonly entries: readonly ImportedEntry[];
  readonly problems: readonly ImportProblem[];
  /** Entries that stand for a paper of another one. */
  readonly united: NonNullable<ImportEntries['united']>;
  readonly backup?: BackupReading;
  /** What a file was read by that is not UTF-8 throughout: some letters may be others. */
  readonly encoding?: OtherEncoding;
}

/** A file as it is chosen, dropped or, without a name, pasted. */
export type GivenFile = Blob & { readonly name?: string };

/**
 * Reads files a little at a time, so that the page answers meanwhile; `tell` hears how much of one has been read, from 0 to 1. A .zip is the
 * files in it. One that is too large is refused before it is in memory; of several, one that is refused is named among the problems.
 */
export async function readImportFiles(
  given: readonly GivenFile[],
  tell: (part: number | undefined) => void = () => {},
): Promise<ImportReading | Refusal> {
  const contents: Content[] = [];
  for (const file of given) contents.push(...(await contentsOf(file)));
  const [only] = contents;
  if (!only || contents.length === 1) return only ? readContent(only, tell) : refused('empty');
  const notes = contents.filter(isNote);
  const readings: (readonly [name: string, ImportReading | Refusal])[] = [];
  if (notes.length > 0) readings.push([notes[0]?.name ?? '', await readNotes(notes, tell)]);
  for (const content of contents) {
    if (!isNote(content)) readings.push([content.name, await readContent(content, tell)]);
  }
  return together(readings);
}

/** A file's name, and its text, or why it has none. */
interface Content {
  readonly name: string;
  readonly read: FileText | Refusal;
}

async function contentsOf(file: GivenFile): Promise<readonly Content[]> {
  const { name = '' } = file;
  if (file.size > IMPORT_MAX.bytes) return [{ name, read: refused('too-large') }];
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isZip(bytes)) return [{ name, read: readText(bytes) }];
  const unzipped = await readZip(bytes, isWanted);
  if (unzipped.kind === 'refused') return [{ name, read: unzipped }];
  if (unzipped.files.length === 0) return [{ name, read: refused('unknown-format') }];
  return unzipped.files.map((one) => ({ name: one.name, read: readText(one.bytes) }));
}

/** Not what systems and editors put beside the files of people. */
function isWanted(name: string): boolean {
  return /\.(?:md|markdown|bib|bibtex|ris|json|csv|tsv)$/i.test(name) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name);
}

function isNote(content: Content): content is Content & { readonly read: FileText } {
  return /\.(?:md|markdown)$/i.test(content.name) && content.read.kind === 'ok';
}

async function readContent(
  { read }: Content,
  tell: (part: number | undefined) => void,
): Promise<ImportReading | Refusal> {
  if (read.kind === 'refused') return read;
  const reading = await inSteps(importSteps(read.text), tell);
  return reading.kind === 'read' && read.encoding ? { ...reading, encoding: read.encoding } : reading;
}

/** Notes are one list, in the order of their files. */
async function readNotes(
  notes: readonly { readonly name: string; readonly read: FileText }[],
  tell: (part: number | undefined) => void,
): Promise<ImportReading | Refusal> {
  const files = notes.map(({ name, read }) => ({ name, text: read.text }));
  return inSteps(entrySteps(noteSteps(files)), tell);
}

/** What several files hold, as one; refused only where all are. */
function together(readings: readonly (readonly [name: string, ImportReading | Refusal])[]): ImportReading | Refusal {
  const read = readings.flatMap(([, reading]) => (reading.kind === 'read' ? [reading] : []));
  const [first] = readings;
  if (read.length === 0) return first?.[1] ?? refused('empty');
  const refusals = readings.flatMap(([at, { kind }]) =>
    kind === 'refused' ? [{ at, why: 'unreadable' as const }] : [],
  );
  const encoding = read.find((reading) => reading.encoding)?.encoding;
  return {
    kind: 'read',
    entries: read.flatMap(({ entries }) => entries),
    problems: [...refusals, ...read.flatMap(({ problems }) => problems)],
    united: read.flatMap(({ united }) => united),
    ...(encoding && { encoding }),
  };
}

function importSteps(text: string): ReadingSteps<ImportReading | Refusal> {
  return entrySteps(readingSteps(text));
}

function* entrySteps(
  steps: ReadingSteps<ImportEntries | BackupReading | Refusal>,
): ReadingSteps<ImportReading | Refusal> {
  const read = yield* steps;
  if (read.kind === 'refused') return read;
  if (read.kind === 'backup') {
    return { kind: 'read', entries: read.library.saved, problems: read.problems, united: [], backup: read };
  }
  const entries: ImportedEntry[] = [];
  for (const entry of read.entries) {
    entries.push(importedEntry(entry));
    yield 1;
  }
  return { kind: 'read', entries, problems: read.problems, united: read.united ?? [] };
}

/** Without its abstract a paper is not whole yet: the background looks it up, where the service may know it. */
function importedEntry(entry: ImportEntries['entries'][number]): ImportedEntry {
  const { id, tags, note, starred, state, savedAt, readingAt, doneAt, snoozedUntil, position, exportedKey } = entry;
  const paper = paperFromImport(entry);
  const record = recordFromImport(entry);
  return {
    paper,
    tags,
    ...present({ record, note, starred, state, savedAt, readingAt, doneAt, snoozedUntil, position, exportedKey }),
    ...(paper.abstract === '' && !isMadeId(id) && { incomplete: true as const }),
  };
}

/** What the person wants of all entries of an import, beside what their file says. */
interface Wishes {
  readonly tags: readonly string[];
  readonly isDone: boolean;
}

export function withWishes(
  entries: readonly ImportedEntry[],
  { tags, isDone }: Wishes,
  now: number,
): readonly ImportedEntry[] {
  if (tags.length === 0 && !isDone) return entries;
  return entries.map((entry) => ({
    ...entry,
    tags: [...(entry.tags ?? []), ...tags],
    ...(isDone && entry.state !== 'done' && { state: 'done' as const, doneAt: now }),
  }));
}

/** A plan sorted by what will become of the papers. */
export interface ImportSummary {
  readonly add: readonly Extract<PlannedEntry, { what: 'add' }>[];
  readonly update: readonly Extract<PlannedEntry, { what: 'update' }>[];
  readonly skip: readonly Extract<PlannedEntry, { what: 'skip' }>[];
}

export function importSummary(plan: readonly PlannedEntry[]): ImportSummary {
  return {
    add: plan.filter((entry) => entry.what === 'add'),
    update: plan.filter((entry) => entry.what === 'update'),
    skip: plan.filter((entry) => entry.what === 'skip'),
  };
}

/** What an update changes for its reader, most important first. */
export function changesIn({ before, after }: ImportSummary['update'][number]): readonly ChangedPart[] {
  const parts: readonly (readonly [ChangedPart, boolean])[] = [
    ['restored', before.removedAt !== undefined && after.removedAt === undefined],
    ['state', before.state !== after.state],
    ['star', before.starred !== after.starred],
    ['tags', JSON.stringify(before.tags) !== JSON.stringify(after.tags)],
    ['note', before.note !== after.note],
  ];
  const changed = parts.flatMap(([part, isChanged]) => (isChanged ? [part] : []));
  return changed.length > 0 ? changed : ['paper'];
}

export type ChangedPart = 'restored' | 'state' | 'star' | 'tags' | 'note' | 'paper';
