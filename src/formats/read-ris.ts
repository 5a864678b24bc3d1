import { plainName } from './author-name.ts';
import { findId, findIdAlone } from './find-id.ts';
import { collectEntries, type ImportEntries, type RawEntry } from './import-entry.ts';
import { subjectClassWith } from './primary-class.ts';
import { dateFrom } from './read-date.ts';
import type { Refusal } from './refusal.ts';

/** The arXiv papers of a .ris file. A line without tag continues the one before; a record without ER ends where the next begins. */
export function readRis(text: string): ImportEntries | Refusal {
  return collectEntries(entriesIn(text));
}

function* entriesIn(text: string): Generator<RawEntry> {
  for (const record of records(text)) yield rawEntry(record);
}

interface RisRecord {
  readonly line: number;
  readonly values: Map<string, string[]>;
}

function rawEntry({ line, values }: RisRecord): RawEntry {
  const all = (...tags: string[]) => tags.flatMap((tag) => values.get(tag) ?? []);
  const first = (...tags: string[]) => all(...tags).find((value) => value !== '');
  const places = all(
    'DO',
    'AN',
    'UR',
    'L1',
    'L2',
    'LK',
    'M1',
    'M3',
    'C1',
    'C7',
    'JO',
    'JF',
    'JA',
    'T2',
    'J2',
    'VL',
    'IS',
    'SP',
  );
  const own = all('N1', 'ID');
  const id = [...places.map(findId), ...own.map(findIdAlone)].find((found) => found !== undefined);
  return {
    at: first('ID') ?? `line ${line}`,
    id,
    title: first('TI', 'T1', 'CT'),
    authors: all('AU', 'A1').map(risName),
    abstract: first('AB', 'N2'),
    published: dateFrom(first('DA')) ?? dateFrom(first('PY', 'Y1')),
    tags: all('KW'),
    note: all('N1').join('\n'),
    primaryClass: subjectClassWith(id, [...places, ...own]),
  };
}

/** "Family, Given, Suffix". */
function risName(value: string): string {
  const [family = '', given = '', suffix = ''] = value.split(',').map((part) => part.trim());
  return given === '' ? family : plainName({ kind: 'person', family, given, ...(suffix && { suffix }) });
}

const VALUES_MAX = 10_000;
const VALUE_MAX_CHARACTERS = 100_000;

function* records(text: string): Generator<RisRecord> {
  let record: RisRecord | undefined;
  let last: string[] | undefined;
  let line = 0;
  for (const found of text.matchAll(/[^\r\n]*(?:\r\n|[\r\n]|$)/g)) {
    line += 1;
    const content = found[0].trimEnd();
    const tagged = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|$)/.exec(content);
    if (tagged?.[1] === 'TY') {
      if (record) yield record;
      record = { line, values: new Map() };
      last = undefined;
    } else if (tagged?.[1] === 'ER') {
      if (record) yield record;
      record = undefined;
    } else if (tagged && record) {
      last = record.values.get(tagged[1] ?? '') ?? [];
      record.values.set(tagged[1] ?? '', last);
      if (last.length < VALUES_MAX) last.push((tagged[2] ?? '').trim());
    } else if (content.trim() !== '' && last) {
      const value = last.at(-1) ?? '';
      if (value.length < VALUE_MAX_CHARACTERS) last[last.length - 1] = (value && `${value} `) + content.trim();
    }
  }
  if (record) yield record;
}
