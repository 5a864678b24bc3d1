import { dateIn, monthAndDayIn, partialDate } from '../../domain/bibliography/dates.ts';
import { isOthers } from '../../domain/bibliography/names.ts';
import { namesIn } from '../../domain/bibliography/read-names.ts';
import type { BibliographicRecord, Name, PartialDate } from '../../domain/bibliography/record.ts';
import { venueInNote } from '../accepted-note.ts';
import { findId, findIdAlone } from '../find-id.ts';
import { findIdentifiers } from '../find-identifiers.ts';
import { noteToMarkdown } from '../html-to-markdown.ts';
import { collectSteps, type ImportEntries, type RawEntry } from '../import-entry.ts';
import { withOwnPart } from '../own-part.ts';
import { subjectClassWith } from '../primary-class.ts';
import { noteParts } from '../program-lines.ts';
import type { ReadingSteps } from '../reading-steps.ts';
import type { Refusal } from '../refusal.ts';
import { otherTags } from './other-tags.ts';
import { type RisRecord, risRecords } from './ris-records.ts';
import { cslTypeOfRis } from './ris-types.ts';

/** The papers of a .ris file, by the tags of Reference Manager, EndNote and Zotero. Keywords become tags, N1 the note. */
export function risSteps(text: string): ReadingSteps<ImportEntries | Refusal> {
  return collectSteps(entriesIn(text));
}

function* entriesIn(text: string): Generator<RawEntry> {
  for (const record of risRecords(text)) yield withOwnPart(risEntry(record), record.own);
}

/** What the tags of a record tell, our own part aside. */
export function risEntry({ line, values }: Omit<RisRecord, 'own'>): RawEntry {
  const all = (...tags: string[]) => tags.flatMap((tag) => values.get(tag) ?? []).filter((value) => value !== '');
  const places = PLACES.flatMap((tag) => all(tag));
  const free = all('N1', 'RN', 'M2', 'ID', 'LB');
  const id = firstOf(places, findId) ?? firstOf(free, findIdAlone);
  const texts = all('N1', 'RN')
    .filter((text) => venueInNote(text) === undefined)
    .map(noteToMarkdown);
  const note = noteParts(texts.join('\n'));
  const record = recordOf(all, places, free, note.citationKey);
  return {
    at: record.citationKey ?? `line ${line}`,
    id,
    record: { ...record, ...otherTags(values, record, note.lines) },
    title: record.title,
    tags: keywordsOf(all('KW')),
    note: note.note,
    primaryClass: subjectClassWith(id, [...places, ...free]),
  };
}

/** Where identifiers and addresses stand, the surest first. */
const PLACES =
  'DO AN UR L1 L2 L3 L4 LK M1 M3 C1 C2 C3 C4 C5 C6 C7 C8 JO JF JA T2 J2 BT VL IS SP PB SN DB DP U1 U2 U3 U4 U5'.split(
    ' ',
  );

type All = (...tags: string[]) => readonly string[];

function recordOf(
  all: All,
  places: readonly string[],
  free: readonly string[],
  noteKey: string | undefined,
): BibliographicRecord {
  const first = (...tags: string[]) => all(...tags)[0];
  const type = first('TY') ?? '';
  const [isPart, isBook] = [/^(?:CHAP|ECHAP|CONF|CPAPER)$/.test(type), /^(?:E|ED)?BOOK$/.test(type)];
  const identifiers = findIdentifiers({ places, free, isbn: all('SN'), pmid: pmidsOf(all) });
  const authors = namesOf(all('AU', 'A1'));
  const editors = namesOf(all('ED', ...(isPart || type === 'JOUR' ? ['A2'] : isBook ? ['A3'] : [])));
  const publisher = first('PB');
  // "v3" of a paper at arXiv; books have their edition there.
  const version = identifiers.arxiv && /^v(\d{1,3})$/.exec(first('ET') ?? '')?.[1];
  const texts: Readonly<Record<string, string | undefined>> = {
    type: cslTypeOfRis(type),
    title: first('TI', 'T1', 'CT', ...(isPart ? [] : ['BT']), 'ST'),
    container: first(...(isPart ? ['C3', 'T2', 'BT'] : []), 'JF', ...(isBook ? [] : ['T2']), 'JO', 'J2', 'JA'),
    volume: first('VL'),
    issue: first('IS'),
    pages: pagesOf(first('SP'), first('EP')),
    // Every preprint has it, and it goes out again with the id.
    publisher: identifiers.arxiv && /^arxiv(?:\.org)?$/i.test(publisher ?? '') ? undefined : publisher,
    edition: version === undefined ? first('ET') : undefined,
    version,
    venue: firstOf(all('N1'), venueInNote),
    language: first('LA'),
    abstract: first('AB', 'N2'),
    citationKey: [...all('ID'), ...all('LB')].find(isKey) ?? noteKey,
  };
  const issued = dateOf(all);
  return {
    identifiers,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    ...(authors.names.length > 0 && { authors: authors.names }),
    ...(authors.andOthers && { andOthers: true as const }),
    ...(editors.names.length > 0 && { editors: editors.names }),
    ...(issued && { issued }),
  };
}

function pmidsOf(all: All): readonly string[] {
  return all('DB', 'DP').some((name) => /pubmed|medline/i.test(name)) ? all('AN') : [];
}

function namesOf(lines: readonly string[]): { readonly names: readonly Name[]; readonly andOthers: boolean } {
  const lists = lines.map(namesIn);
  return {
    names: lists.flatMap(({ names }) => names),
    andOthers: lists.some(({ andOthers }) => andOthers) || lines.some(isOthers),
  };
}

/** "476" and "481", or both on the first of the two lines. */
function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined || end === undefined || start === end || /[-–—]/.test(start)) return start ?? end;
  return `${start}-${end}`;
}

/** A key has a letter and no blank; EndNote's record numbers have none. */
function isKey(text: string): boolean {
  return /^(?!https?:)(?=.*\p{L})\S{1,300}$/u.test(text);
}

/** The most that is told of the year in PY, or without one, of the first that is told: "2016", "2016/10/19/", "19 Oct" beside a year. */
function dateOf(all: All): PartialDate | undefined {
  const lines = all('PY', 'Y1', 'DA');
  const dates = lines.flatMap((line) => dateIn(line) ?? []);
  const [first] = dates;
  if (!first) return undefined;
  const days = all('DA').flatMap((line) => (dateIn(line) ? [] : (monthAndDayIn(line) ?? [])));
  const sameYear = [
    ...dates.filter(({ year }) => year === first.year),
    ...days.flatMap(({ month, day }) => partialDate(first.year, month, day) ?? []),
  ];
  return sameYear.reduce((best, date) => (partsOf(date) > partsOf(best) ? date : best));
}

function partsOf({ month, day }: PartialDate): number {
  return (month === undefined ? 0 : 1) + (day === undefined ? 0 : 1);
}

/** EndNote has several in a value; one line alone may hold all of them. */
function keywordsOf(values: readonly string[]): readonly string[] {
  const [only = ''] = values;
  return values.length === 1 && only.includes(';') ? only.split(';').map((keyword) => keyword.trim()) : values;
}

function firstOf(texts: readonly string[], find: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
