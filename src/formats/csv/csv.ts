import { isoDate } from '../../domain/bibliography/dates.ts';
import { citedName } from '../../domain/bibliography/names.ts';
import type { BibliographicRecord, Name } from '../../domain/bibliography/record.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import type { Citable } from '../citable.ts';
import { citationKeySteps, type Keyed } from '../citation-key.ts';
import { citedRecord, citedUrl } from '../cited-record.ts';
import { ownPart } from '../own-part.ts';
import type { Pieces } from '../pieces.ts';
import { csvCell } from './csv-cell.ts';
import { csvEntry } from './read-csv.ts';

interface CsvOptions {
  /** Puts a byte order mark in front, without which Excel takes UTF-8 for something else. */
  readonly forExcel?: boolean;
  /** See `DEFAULT_KEY_PATTERN`. */
  readonly keyPattern?: string;
  /** The whole list, for keys that stay the same whatever part of it leaves: see `citationKeySteps`. */
  readonly list?: Iterable<Keyed>;
}

/**
 * A .csv file by RFC 4180 in UTF-8: a header, then one record a paper. Times are UTC. What has no column, or would not come back from one as
 * it is, stands as JSON in the last.
 */
export function* csvPieces(
  citables: readonly Citable[],
  { forExcel = false, keyPattern, list = [] }: CsvOptions = {},
): Pieces {
  const keys = yield* citationKeySteps([...list, ...citables], keyPattern);
  const names = [...COLUMNS.map(([name]) => name), OWN_COLUMN];
  yield (forExcel ? '\ufeff' : '') + row(names);
  for (const citable of citables) {
    const cited = { ...citedRecord(citable), citationKey: keys.get(citable.paper.id) ?? '' };
    const values = COLUMNS.map(([, of]) => of(citable, cited));
    const texts = new Map(COLUMNS.map(([name], at) => [name, String(values[at] ?? '')]));
    yield row([...values, ownPart(citable, cited.citationKey, csvEntry(texts, ''))]);
  }
}

/** The column of our own part; by it a file is known for ours. */
const OWN_COLUMN = 'paperglance';

type Value = string | number | undefined;

function row(values: readonly Value[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

const COLUMNS: readonly (readonly [name: string, of: (citable: Citable, cited: BibliographicRecord) => Value])[] = [
  ['id', ({ paper }) => paper.id],
  ['title', (_, { title }) => title],
  ['authors', ({ paper, record }) => (record?.authors?.map(nameText) ?? paper.authors).join('; ')],
  ['year', (_, { issued }) => issued?.year],
  ['published', (_, { issued }) => issued && isoDate(issued)],
  ['url', ({ paper }, { identifiers }) => citedUrl(paper.id, identifiers)],
  ['doi', (_, { identifiers }) => identifiers.doi],
  ['citekey', (_, { citationKey }) => citationKey],
  ['type', (_, { type }) => type],
  ['container', (_, { container }) => container],
  ['volume', (_, { volume }) => volume],
  ['issue', (_, { issue }) => issue],
  ['pages', (_, { pages }) => pages],
  ['publisher', (_, { publisher }) => publisher],
  ['version', (_, { version }) => version],
  ['accepted', (_, { venue }) => venue],
  ['isbn', (_, { identifiers }) => identifiers.isbn],
  ['state', ({ state }) => state],
  ['starred', ({ starred }) => starred && 'yes'],
  ['tags', ({ tags }) => tags?.join('; ')],
  ['note', ({ note }) => note],
  ['saved', ({ savedAt }) => time(savedAt)],
  ['finished', ({ doneAt }) => time(doneAt)],
  ['votes', ({ paper }) => paper.votes],
  ['stars', ({ paper }) => paper.stars],
  ['organisation', ({ paper }) => paper.organisation?.name],
  ['code', ({ paper }) => paper.code],
  ['project', ({ paper }) => paper.project],
  ['summary', ({ paper }) => paper.summary && latexToText(paper.summary)],
  ['abstract', (_, { abstract }) => abstract],
];

/** "Daumé, Hal, III" where the parts are told. */
function nameText(name: Name): string {
  if ('literal' in name) return name.literal;
  return [citedName(name), name.given, name.suffix].filter(Boolean).join(', ');
}

/** To the millisecond: a spreadsheet leaves it as it is, and it comes back. */
function time(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
