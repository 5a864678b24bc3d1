import type { BibliographicRecord, Identifiers } from '../../domain/bibliography/record.ts';
import { findIdentifiers } from '../find-identifiers.ts';
import { risTypeOf } from './ris-types.ts';

/**
 * The tags of a RIS record that its bibliographic record has no place for, or whose place another value took: they leave again as RIS.
 * `noteLines`: what a program put into the notes.
 */
export function otherTags(
  values: ReadonlyMap<string, readonly string[]>,
  record: BibliographicRecord,
  noteLines: readonly string[],
): Pick<BibliographicRecord, 'others'> {
  const others: Record<string, readonly string[]> = {};
  for (const [tag, all] of values) {
    if (TAKEN.has(tag)) continue;
    const kept = all.filter((value) => value !== '' && !isIn(record, tag, value));
    if (kept.length > 0) others[tag] = kept;
  }
  if (noteLines.length > 0) others.N1 = noteLines;
  return Object.keys(others).length > 0 ? { others: { ris: others } } : {};
}

/** Tags that all go into the record, the tags or the note. */
const TAKEN = new Set('AU A1 KW N1 RN PY Y1 DA VL IS SP EP ET LA'.split(' '));

/** Tags of which one gave a text of the record. */
const TEXTS: Readonly<Record<string, readonly (keyof BibliographicRecord)[]>> = {
  TI: ['title'],
  T1: ['title'],
  CT: ['title'],
  ST: ['title'],
  BT: ['title', 'container'],
  T2: ['container'],
  C3: ['container'],
  JF: ['container'],
  JO: ['container'],
  J2: ['container'],
  JA: ['container'],
  AB: ['abstract'],
  N2: ['abstract'],
  ID: ['citationKey'],
  LB: ['citationKey'],
};

function isIn(record: BibliographicRecord, tag: string, value: string): boolean {
  if (tag === 'TY') return value === risTypeOf(record.type);
  if (tag === 'PB') return record.publisher === value || record.publisher === undefined;
  if (tag === 'ED' || ((tag === 'A2' || tag === 'A3') && isEditorsTag(record, tag))) return true;
  // EndNote's number of the record in its own library.
  if (tag === 'ID' && /^\d+$/.test(value)) return true;
  if (TEXTS[tag]?.some((field) => record[field] === value)) return true;
  return namesNothingElse(value, tag, record.identifiers);
}

/** For whom the second authors are the editors: see `read-ris.ts`. */
function isEditorsTag({ editors, type }: BibliographicRecord, tag: string): boolean {
  return editors !== undefined && (type === 'book') === (tag === 'A3');
}

/** An identifier or an address that is one of the record's already. */
function namesNothingElse(value: string, tag: string, identifiers: Identifiers): boolean {
  const named = findIdentifiers({
    places: [value],
    isbn: tag === 'SN' ? [value] : [],
    pmid: tag === 'AN' ? [value] : [],
  });
  const found = Object.entries(named);
  return found.length > 0 && found.every(([kind, id]) => identifiers[kind as keyof Identifiers] === id);
}
