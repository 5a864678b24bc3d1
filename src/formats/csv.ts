import { latexToText } from '../domain/latex/latex.ts';
import type { Citable } from './citable.ts';
import { citableUrl } from './citable-url.ts';
import { joined, type Pieces } from './pieces.ts';
import { dateOf, isoDate, publicationDate } from './publication-date.ts';

/**
 * A .csv file by RFC 4180 in UTF-8: a header, then one record a paper. What a spreadsheet would take for a formula has an apostrophe
 * before it, also where a semicolon or a line's end would begin a cell: Excel parts cells by the system's list separator, and quotes
 * hold nothing together then. Who takes one apostrophe off at each such place has the text again. `forExcel` puts a byte order mark in front, without which Excel takes UTF-8 for something else.
 */
export function csv(citables: readonly Citable[], options?: CsvOptions): string {
  return joined(csvPieces(citables, options));
}

export function* csvPieces(citables: readonly Citable[], { forExcel = false }: CsvOptions = {}): Pieces {
  yield (forExcel ? '\ufeff' : '') + record(COLUMNS.map(([name]) => name));
  for (const citable of citables) yield record(COLUMNS.map(([, of]) => of(citable)));
}

interface CsvOptions {
  readonly forExcel?: boolean;
}

function record(cells: readonly Value[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

type Value = string | number | undefined;

const COLUMNS: readonly (readonly [name: string, of: (citable: Citable) => Value])[] = [
  ['id', ({ paper }) => paper.id],
  ['title', ({ paper }) => latexToText(paper.title)],
  ['authors', ({ paper }) => paper.authors.join('; ')],
  ['year', ({ paper }) => publicationDate(paper)?.year],
  ['published', ({ paper }) => mapped(publicationDate(paper), isoDate)],
  ['url', ({ paper }) => citableUrl(paper.id)],
  ['state', ({ state }) => state],
  ['tags', ({ tags }) => tags?.join('; ')],
  ['note', ({ note }) => note],
  ['saved', ({ savedAt }) => day(savedAt)],
  ['finished', ({ doneAt }) => day(doneAt)],
  ['votes', ({ paper }) => paper.votes],
  ['stars', ({ paper }) => paper.stars],
  ['organisation', ({ paper }) => paper.organisation?.name],
  ['code', ({ paper }) => paper.code],
  ['project', ({ paper }) => paper.project],
  ['summary', ({ paper }) => mapped(paper.summary, latexToText)],
  ['abstract', ({ paper }) => latexToText(paper.abstract)],
];

/** A quoted field may hold lines; a NUL may stand nowhere. */
function cell(value: Value): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').toWellFormed().replaceAll('\0', '');
  const inside = text.replace(FORMULA_INSIDE, (found, semicolon: string, blanks: string, sign: string, at: number) =>
    semicolon || blanks.includes('\n') || (at > 0 && NEW_CELL.test(blanks)) ? `${semicolon}${blanks}'${sign}` : found,
  );
  const safe = FORMULA.test(text) ? `'${inside}` : inside;
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What Excel, LibreOffice and Google Sheets take for a formula's beginning, also in full width and after blanks. */
const FORMULA = /^[\s\p{C}'"]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;
/** Such a sign with all blanks before it, and the semicolon before those. */
const FORMULA_INSIDE = /(;?)(?<![\s\p{C}'"])([\s\p{C}'"]*)([=+\-@＝＋－＠])/gu;
const NEW_CELL = /[\t\r\n]/;

function day(at: number | undefined): string | undefined {
  return mapped(at === undefined ? undefined : dateOf(at), isoDate);
}

function mapped<A, B>(value: A | undefined, change: (value: A) => B): B | undefined {
  return value === undefined ? undefined : change(value);
}
