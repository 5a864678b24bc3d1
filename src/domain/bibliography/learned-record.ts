import { isArxivId } from '../arxiv-id.ts';
import { isSameValue } from '../is-same-value.ts';
import { present } from '../present.ts';
import type { SavedPaper } from '../saved-paper.ts';
import { journalReference } from '../venues/journal-reference.ts';
import { venueInComment } from '../venues/venue-in-comment.ts';
import { venueWords } from '../venues/venue-words.ts';
import { normalIdentifiers } from './identifiers.ts';
import { issuedOf, utcDate } from './issued.ts';
import { parseRecord } from './parse-record.ts';
import type { BibliographicRecord, RecordField } from './record.ts';

/** What arXiv says of a paper beside its text. Times are ms since 1970. */
export interface ArxivWord {
  readonly version?: number;
  /** When this version came. */
  readonly updatedAt?: number;
  readonly comment?: string;
  readonly journal?: string;
  readonly doi?: string;
  readonly isWithdrawn?: true;
}

/** The fields that arXiv may tell. */
export const LEARNED_FIELDS = [
  'identifiers',
  'type',
  'issued',
  'container',
  'volume',
  'issue',
  'pages',
  'version',
  'versionDate',
  'venue',
] as const satisfies readonly RecordField[];

/**
 * The saved paper with what arXiv says of its version, its DOI and where it appeared; the very same where that is nothing new. A field that a
 * hand edited stays as it is. A journal reference fills in where it appeared only where nobody said so; what a comment says of its
 * acceptance is a `venue`, which is no journal and no proceedings yet.
 */
export function withArxivWord(saved: SavedPaper, word: ArxivWord): SavedPaper {
  if (!isArxivId(saved.id)) return saved;
  const known = saved.record ?? { identifiers: { arxiv: saved.id } };
  const isFree = (...fields: readonly RecordField[]) => !fields.some((field) => known.edited?.includes(field));
  const told = {
    ...known,
    ...(isFree('version', 'versionDate') && versionIn(known, word)),
    ...(isFree('identifiers') && doiIn(known, word)),
    ...(isFree('container') && placeIn(saved, known, word, isFree)),
    ...(isFree('venue') && venueOfComment(word)),
  };
  const record = parseRecord(told);
  return record && hasNews(known, record) ? { ...saved, record } : saved;
}

function hasNews(known: BibliographicRecord, record: BibliographicRecord): boolean {
  return LEARNED_FIELDS.some((field) => !isSameValue(known[field] ?? null, record[field] ?? null));
}

/** Versions rise. One that is no plain number is a file's own way to count. The date goes with its version. */
function versionIn({ version, versionDate }: BibliographicRecord, word: ArxivWord) {
  if (word.version === undefined || word.isWithdrawn) return {};
  const before = version === undefined ? 0 : Number(/^v?(\d{1,4})$/.exec(version)?.[1] ?? Number.NaN);
  if (!(word.version >= before)) return {};
  const at = word.updatedAt === undefined ? undefined : utcDate(word.updatedAt);
  const date = at ?? (word.version === before ? versionDate : undefined);
  return { version: String(word.version), versionDate: date };
}

function doiIn({ identifiers }: BibliographicRecord, { doi }: ArxivWord) {
  if (!doi || identifiers.doi !== undefined) return {};
  return { identifiers: { ...identifiers, ...present({ doi: normalIdentifiers({ doi }).doi }) } };
}

/**
 * A preprint's date is not that of the paper in print, and a paper that no file told of has no other; its citation key goes on being made of the
 * preprint's. What a file or a hand says of type, volume and pages stays.
 */
function placeIn(
  saved: SavedPaper,
  known: BibliographicRecord,
  { journal }: ArxivWord,
  isFree: (...fields: readonly RecordField[]) => boolean,
) {
  const place = journal && known.container === undefined ? journalReference(journal) : undefined;
  if (!place) return {};
  const { year, type, container, ...parts } = place;
  const isUndated = known.title === undefined && known.issued === undefined && isFree('issued');
  return {
    container,
    ...(isFree('type') && (known.type === undefined || known.type === 'article') && { type }),
    ...Object.fromEntries(
      (['volume', 'issue', 'pages'] as const).flatMap((field) =>
        isFree(field) && known[field] === undefined && parts[field] !== undefined ? [[field, parts[field]]] : [],
      ),
    ),
    ...(isUndated && year !== undefined && year !== issuedOf(saved)?.year && { issued: { year } }),
  };
}

function venueOfComment({ comment, isWithdrawn }: ArxivWord) {
  const venue = comment && !isWithdrawn ? venueInComment(comment) : undefined;
  return venue ? { venue: venueWords(venue) } : {};
}
