import { isSameDate, monthAndDayIn } from '../../domain/bibliography/dates.ts';
import type { BibliographicRecord, PartialDate } from '../../domain/bibliography/record.ts';
import { findIdentifiers } from '../find-identifiers.ts';
import { subjectClassIn } from '../primary-class.ts';
import { DATE_FIELDS, readIssued } from './bibtex-date.ts';
import { protectedTitle } from './bibtex-title.ts';
import { cslTypeOf, entryTypeOf } from './entry-types.ts';
import { fieldTexts, pagesIn, plainLine, titleIn } from './field-texts.ts';
import { languageIn } from './languages.ts';
import { isBalanced, latexEscape } from './latex-escape.ts';
import { latexToPlain } from './latex-to-plain.ts';
import { type BibtexField, recordFields } from './record-fields.ts';
import { readVerbatim } from './verbatim.ts';

/** What stands for the entry's type among the other fields, where the record's type does not tell it. */
const TYPE = '@type';

/**
 * The fields of an entry that its record does not give back as they are: those that nobody here knows, and those whose words say more than
 * the record holds ("{Bayes}" in a title, a range of dates). They leave again with `withOtherFields`.
 */
export function otherFields(
  fields: ReadonlyMap<string, string>,
  record: BibliographicRecord,
  type: string,
): Record<string, string> {
  const written = new Map(
    recordFields(record, type).map(([name, value]) => [name.toLowerCase(), withoutBraces(value)] as const),
  );
  const kept: Record<string, string> = {};
  if (entryTypeOf(record.type) !== type) kept[TYPE] = type;
  for (const [name, value] of fields) {
    if (value.trim() === '' || TAKEN.test(name)) continue;
    const isTold = isWritten(name, value, written, record) && !SYNONYMS[name]?.some((other) => fields.has(other));
    if (!isTold) kept[name] = value;
  }
  return kept;
}

/** Fields that all go into the record, the tags or the note. */
const TAKEN =
  /^(?:author|editor|abstract|keywords?|groups|mendeley-tags|readstatus|annote|annotation|comment(?:-.*)?|review)$/;

/** Whether a field comes back as good as it is from what the record says. */
function isWritten(
  name: string,
  value: string,
  written: ReadonlyMap<string, string>,
  { issued, title }: BibliographicRecord,
): boolean {
  const back = written.get(name);
  if (name === 'title') return !/[{\\$]/.test(value) ? plainLine(value) === title : value.trim() === back;
  if (name === 'month') {
    const month = isPlainMonth(value) ? monthAndDayIn(latexToPlain(value))?.month : undefined;
    return month !== undefined && month === issued?.month;
  }
  // An address in the place of a DOI would be printed behind "doi:".
  if (name === 'doi' && back !== undefined && !/^\s*10\./.test(value))
    return meaningOf('doi', value) === meaningOf('doi', back);
  // The paper has it.
  if (name === 'primaryclass') return subjectClassIn(plainLine(value)) !== undefined;
  if (name === 'date' || back === undefined) return false;
  return plainLine(value) === plainLine(back);
}

/** A month, and perhaps a day, in words or numbers, and no more: no range, no season. */
function isPlainMonth(value: string): boolean {
  return /^(?:\p{L}+\.?(?:\s?\d{1,2})?|\d{1,2}(?:\.?\s?\p{L}+\.?)?)$/u.test(latexToPlain(value).trim());
}

/**
 * The fields that a record is written with, among them and behind them the other ones of its file. One that stands for what the record says
 * otherwise by now, since a hand has edited it, is left out. `issued`: the record's own date.
 */
export function withOtherFields(
  written: readonly BibtexField[],
  others: Readonly<Record<string, string>>,
  issued: PartialDate | undefined,
): readonly BibtexField[] {
  const rest = new Map(Object.entries(others).filter(([name]) => FIELD_NAME.test(name)));
  const fields: BibtexField[] = [];
  let dates = datesOf(written, rest, issued);
  for (const [name, value] of written) {
    if (name === 'title') fields.push(...titlesOf(value, rest));
    else if (!isDateField(name)) fields.push(...synonymsOf([name, value], rest));
    else {
      fields.push(...dates);
      dates = [];
    }
  }
  return [...fields, ...dates, ...[...rest].map(([name, raw]): BibtexField => [name, braced(raw)])];
}

/** The entry's type, where the file's own still says what the record does. */
export function typeOf(
  type: string | undefined,
  others: Readonly<Record<string, string>>,
  isPreprint: boolean,
): string {
  const own = others[TYPE];
  if (own === undefined || !TYPE_NAME.test(own)) return entryTypeOf(type);
  const told = cslTypeOf(own, isPreprint);
  const isSame = told === type || told === undefined || (own === 'article' && type === 'article');
  return isSame ? own : entryTypeOf(type);
}

const TYPE_NAME = /^[a-z][\w:-]{0,40}$/;
const FIELD_NAME = /^[^\s,{}()="#%@'\\~]{1,100}$/;

function isDateField(name: string): boolean {
  return DATE_FIELDS.some((field) => field === name);
}

/** The file's own words for the date, where they still tell the same, else the record's. */
function datesOf(
  written: readonly BibtexField[],
  rest: Map<string, string>,
  issued: PartialDate | undefined,
): readonly BibtexField[] {
  const known = new Map(written.filter(([name]) => isDateField(name)));
  const raw = takeAll(rest, DATE_FIELDS);
  const told = (name: string) => {
    const value = raw.has('date') || !issued ? undefined : known.get(name);
    return raw.get(name) ?? (value && withoutBraces(value));
  };
  if (raw.size === 0 || !isSameDate(readIssued(told), issued)) return [...known];
  return DATE_FIELDS.flatMap((name): readonly BibtexField[] => {
    const value = raw.get(name);
    if (value !== undefined) return [[name, braced(value)]];
    const own = raw.has('date') || !issued ? undefined : known.get(name);
    return own === undefined ? [] : [[name, own]];
  });
}

function titlesOf(value: string, rest: Map<string, string>): readonly BibtexField[] {
  const raw = takeAll(rest, ['title', 'subtitle']);
  const title = raw.get('title') ?? withoutBraces(value);
  const told = titleIn(fieldTexts((name) => (name === 'title' ? title : raw.get(name))));
  if (raw.size === 0 || told !== plainLine(withoutBraces(value))) return [['title', value]];
  const subtitle = raw.get('subtitle');
  return [
    ['title', braced(raw.has('title') ? protectedTitle(title) : title)],
    ...(subtitle === undefined ? [] : [['subtitle', braced(subtitle)] as const]),
  ];
}

function takeAll(rest: Map<string, string>, names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  for (const name of names) {
    const value = rest.get(name);
    if (value !== undefined) taken.set(name, value);
    rest.delete(name);
  }
  return taken;
}

/** Other names for a field of the record. */
const SYNONYMS: Readonly<Record<string, readonly string[] | undefined>> = Object.assign(Object.create(null), {
  journal: ['journaltitle', 'booktitle'],
  language: ['langid', 'hyphenation'],
  archiveprefix: ['eprinttype'],
  primaryclass: ['eprintclass'],
  number: ['issue'],
  school: ['institution'],
  institution: ['school', 'publisher', 'organization'],
  publisher: ['institution', 'school', 'organization'],
  organization: ['publisher', 'institution'],
});
/** Those that would contradict it, where they say something else. */
const STRICT_SYNONYMS = new Set(['journaltitle', 'langid', 'hyphenation', 'eprinttype', 'eprintclass']);

/** A field in its file's own words and under its file's own names, where these still say the same. */
function synonymsOf([name, value]: BibtexField, rest: Map<string, string>): readonly BibtexField[] {
  const own = name.toLowerCase();
  const meaning = meaningOf(own, withoutBraces(value));
  const fields: BibtexField[] = [];
  for (const synonym of [own, ...(SYNONYMS[own] ?? [])]) {
    const raw = rest.get(synonym);
    const isSame = raw !== undefined && meaningOf(own, raw) === meaning;
    if (isSame) fields.push([synonym === own ? name : synonym, braced(raw)]);
    if (isSame || synonym === own || STRICT_SYNONYMS.has(synonym)) rest.delete(synonym);
  }
  return fields.length > 0 ? fields : [[name, value]];
}

/** What a value says to whoever reads it. */
function meaningOf(name: string, value: string): string {
  switch (name) {
    case 'language':
      return languageIn(plainLine(value));
    case 'pages':
      return pagesIn(plainLine(value));
    case 'archiveprefix':
      return plainLine(value).toLowerCase();
    case 'eprint':
    case 'doi':
    case 'url':
      return JSON.stringify(findIdentifiers({ places: [readVerbatim(value)] }));
    case 'isbn':
    case 'pmid':
      return JSON.stringify(findIdentifiers({ places: [], [name]: [readVerbatim(value)] }));
    default:
      return plainLine(value);
  }
}

function withoutBraces(value: string): string {
  return value.startsWith('{') && value.endsWith('}') ? value.slice(1, -1) : value;
}

/** A value as its file wrote it; where its braces don't pair, in our own words. */
function braced(raw: string): string {
  return `{${isBalanced(raw) ? raw : latexEscape(latexToPlain(raw))}}`;
}
