import { cleanLine } from '../clean-text.ts';
import { isRecord } from '../is-record.ts';
import { normalIdentifiers } from './identifiers.ts';
import {
  type BibliographicRecord,
  type Identifiers,
  type Name,
  type OtherFields,
  type PartialDate,
  RECORD_FIELDS,
} from './record.ts';

/**
 * A record from whatever a file or a database held: texts cleaned and capped, what is broken or unknown left out. Undefined for what is no
 * object at all. A record that passed once passes unchanged.
 */
export function parseRecord(stored: unknown): BibliographicRecord | undefined {
  if (!isRecord(stored)) return undefined;
  const texts = Object.fromEntries(
    Object.entries(TEXT_FIELDS).flatMap(([name, maxLength]) => {
      const text = line(stored[name], maxLength);
      return text === undefined ? [] : [[name, text]];
    }),
  );
  const [authors, editors] = [namesIn(stored.authors), namesIn(stored.editors)];
  const issued = parsePartialDate(stored.issued);
  const versionDate = texts.version === undefined ? undefined : parsePartialDate(stored.versionDate);
  const keywords = lines(stored.keywords, KEYWORD_MAX, KEYWORDS_MAX);
  const edited = RECORD_FIELDS.filter((name) => Array.isArray(stored.edited) && stored.edited.includes(name));
  const others = othersIn(stored.others);
  return {
    identifiers: normalIdentifiers(identifiersIn(stored.identifiers)),
    ...texts,
    ...(authors.length > 0 && { authors }),
    ...(editors.length > 0 && { editors }),
    ...(authors.length > 0 && stored.andOthers === true && { andOthers: true as const }),
    ...(issued && { issued }),
    ...(versionDate && { versionDate }),
    ...(keywords.length > 0 && { keywords }),
    ...(others && { others }),
    ...(edited.length > 0 && { edited }),
  };
}

/** The date as far as it makes sense: a month 13 leaves the year, a 30 February the month. Years are 1 to 9999. */
export function parsePartialDate(stored: unknown): PartialDate | undefined {
  if (!isRecord(stored)) return undefined;
  const { year, month, day } = stored;
  if (!isWithin(year, 1, 9999)) return undefined;
  if (!isWithin(month, 1, 12)) return { year };
  // Day 0 of the next month is the last of this one. A date in the years 0 to 99 would be one of 1900 to 1999.
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return isWithin(day, 1, days) ? { year, month, day } : { year, month };
}

/** The fields of one line, and how many characters each may have. */
const TEXT_FIELDS = {
  type: 60,
  title: 1_000,
  container: 1_000,
  volume: 100,
  issue: 100,
  pages: 200,
  publisher: 500,
  edition: 100,
  version: 60,
  venue: 300,
  language: 60,
  abstract: 10_000,
  citationKey: 300,
} as const satisfies Partial<Record<keyof BibliographicRecord, number>>;

const NAME_MAX = 200;
const NAMES_MAX = 5_000;
const KEYWORD_MAX = 200;
const KEYWORDS_MAX = 200;
const FIELD_NAME_MAX = 100;
const FIELDS_MAX = 100;
const FIELD_MAX = 10_000;
const ADDRESS_MAX = 2_048;

const IDENTIFIERS = ['arxiv', 'doi', 'openreview', 'acl', 'isbn', 'pmid', 'url'] as const;

function identifiersIn(stored: unknown): Identifiers {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(
    IDENTIFIERS.flatMap((name) => {
      const value = line(stored[name], ADDRESS_MAX);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function namesIn(stored: unknown): readonly Name[] {
  return Array.isArray(stored) ? stored.slice(0, NAMES_MAX).flatMap((name) => parseName(name) ?? []) : [];
}

/** A given name without a family name is a single word: a name that stays whole. */
function parseName(stored: unknown): Name | undefined {
  if (!isRecord(stored)) return undefined;
  const part = (name: string) => line(stored[name], NAME_MAX);
  const [family, given, particle, suffix] = [part('family'), part('given'), part('particle'), part('suffix')];
  const literal = part('literal') ?? (family === undefined ? given : undefined);
  if (literal !== undefined) return { literal };
  if (family === undefined) return undefined;
  return { family, ...(given && { given }), ...(particle && { particle }), ...(suffix && { suffix }) };
}

function othersIn(stored: unknown): OtherFields | undefined {
  if (!isRecord(stored)) return undefined;
  const bibtex = fieldsIn(stored.bibtex, (value) => (typeof value === 'string' ? fieldText(value) : undefined));
  const ris = fieldsIn(stored.ris, (value) =>
    Array.isArray(value)
      ? value.slice(0, FIELDS_MAX).flatMap((one) => (typeof one === 'string' ? fieldText(one) : []))
      : undefined,
  );
  const csl = fieldsIn(stored.csl, plainJson);
  const others = { ...(bibtex && { bibtex }), ...(ris && { ris }), ...(csl && { csl }) };
  return Object.keys(others).length > 0 ? others : undefined;
}

function fieldsIn<T>(stored: unknown, read: (value: unknown) => T | undefined): Record<string, T> | undefined {
  if (!isRecord(stored)) return undefined;
  const fields = Object.entries(stored)
    .slice(0, FIELDS_MAX)
    .flatMap(([name, value]) => {
      const field = name.length <= FIELD_NAME_MAX ? read(value) : undefined;
      return field === undefined ? [] : [[name, field] as const];
    });
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** A copy of a JSON value that is neither large nor deep: `JSON.stringify` of a million brackets fills the stack. */
function plainJson(value: unknown): unknown {
  if (!isShallow(value, DEPTH_MAX)) return undefined;
  const text = JSON.stringify(value);
  return text === undefined || text.length > FIELD_MAX ? undefined : JSON.parse(text);
}

const DEPTH_MAX = 12;

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

/** As the file has it, lines and all, but without control characters. */
function fieldText(text: string): string {
  return text
    .slice(0, FIELD_MAX)
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

/** Cut off before cleaning: a line of 100 MB is not worth a look at its end. Undefined where nothing stands there. */
function line(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  return cleanLine(value.slice(0, maxLength * 4), maxLength) || undefined;
}

function lines(stored: unknown, maxLength: number, maxCount: number): readonly string[] {
  return Array.isArray(stored) ? stored.slice(0, maxCount).flatMap((value) => line(value, maxLength) ?? []) : [];
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
