import { dateIn } from '../../domain/bibliography/dates.ts';
import { namesIn } from '../../domain/bibliography/read-names.ts';
import { present } from '../../domain/present.ts';
import { READING_STATES } from '../../domain/saved-paper.ts';
import { findId } from '../find-id.ts';
import { findIdentifiers } from '../find-identifiers.ts';
import { collectSteps, type ImportEntries, type RawEntry } from '../import-entry.ts';
import { withOwnPart } from '../own-part.ts';
import type { ReadingSteps } from '../reading-steps.ts';
import type { Refusal } from '../refusal.ts';
import { timeIn } from '../time-in.ts';
import { usualEntry } from '../usual-entry.ts';
import { type UsualField, usualField } from '../usual-fields.ts';
import { textOfCsvCell } from './csv-cell.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';

/**
 * The papers of a table with a header: our own .csv by its columns, others' (Zotero's, Scopus', Excel's with semicolons or tabs) by the usual
 * names. An id that an abstract or a note mentions is none.
 */
export function csvSteps(text: string): ReadingSteps<ImportEntries | Refusal> {
  return collectSteps(entriesIn(text));
}

/** Whether a text is such a table: its first line names a title or an address, and another thing that we know. */
export function isCsv(text: string): boolean {
  const [header] = csvRows(text.slice(0, LOOKED_AT_CHARACTERS));
  if (!header || header.line > 2 || header.cells.length < 2) return false;
  const fields = header.cells.flatMap((cell) => (cell.length > NAME_MAX_CHARACTERS ? [] : (usualField(cell) ?? [])));
  return new Set(fields).size >= 2 && fields.some((field) => IDENTIFYING.has(field));
}

const LOOKED_AT_CHARACTERS = 20_000;
const NAME_MAX_CHARACTERS = 60;
const IDENTIFYING: ReadonlySet<UsualField> = new Set(['title', 'url', 'doi', 'arxiv']);

function* entriesIn(text: string): Generator<RawEntry> {
  let header: readonly string[] | undefined;
  for (const row of csvRows(text)) {
    if (header) yield entryOf(header, row);
    else header = row.cells;
  }
}

function entryOf(header: readonly string[], { cells, line }: CsvRow): RawEntry {
  const at = `line ${line}`;
  const own = header.indexOf('paperglance');
  const isOurs = own !== -1 || OLD_COLUMNS.every((name) => header.includes(name));
  const texts = new Map(
    header
      .map((name, index) => [name, cells[index] ?? ''])
      .map(([name = '', cell = '']) => [name, isOurs ? textOfCsvCell(cell) : cell]),
  );
  return isOurs ? withOwnPart(csvEntry(texts, at), texts.get('paperglance')) : foreignEntry(texts, at);
}

/** By which the tables of the first versions are known. */
const OLD_COLUMNS = ['id', 'published', 'state', 'saved', 'finished'];

/** What the columns of our own table tell, its own part aside. */
export function csvEntry(columns: ReadonlyMap<string, string>, at: string): RawEntry {
  const text = (name: string) => columns.get(name)?.trim() || undefined;
  const [places, isbn] = [[text('doi') ?? '', text('url') ?? ''], [text('isbn') ?? '']];
  const { names } = namesIn(text('authors') ?? '');
  const issued = dateIn(text('published') ?? text('year') ?? '');
  const texts = { type: text('type'), title: text('title'), container: text('container'), volume: text('volume') };
  const told = { version: text('version'), venue: text('accepted') };
  const more = { issue: text('issue'), pages: text('pages'), publisher: text('publisher'), abstract: text('abstract') };
  return {
    at,
    // The address first: a spreadsheet takes the zeros at an id's end.
    id: findId(text('url') ?? '') ?? text('id'),
    record: {
      identifiers: findIdentifiers({ places, isbn }),
      ...present({ ...texts, ...more, ...told, issued, citationKey: text('citekey') }),
      ...(names.length > 0 && { authors: names }),
    },
    tags: (columns.get('tags') ?? '').split('; '),
    note: columns.get('note'),
    starred: text('starred') !== undefined,
    state: READING_STATES.find((state) => state === text('state')),
    savedAt: timeIn(text('saved') ?? ''),
    doneAt: timeIn(text('finished') ?? ''),
    code: text('code'),
  };
}

function foreignEntry(columns: ReadonlyMap<string, string>, at: string): RawEntry {
  const texts = new Map<UsualField, string[]>();
  for (const [name, text] of columns) {
    const field = usualField(name);
    // Zotero puts a semicolon between its notes.
    const told = field === 'note' ? text.replace(/(<\/[a-z0-9]{1,10}>)\s{0,9};\s{0,9}(?=<)/g, '$1') : text;
    if (field && told.trim() !== '') texts.set(field, [...(texts.get(field) ?? []), told]);
  }
  return usualEntry(texts, at);
}
