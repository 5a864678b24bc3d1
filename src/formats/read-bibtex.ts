import { cleanLine } from '../domain/clean-text.ts';
import { plainName } from './author-name.ts';
import { type BibtexRecord, bibtexRecords } from './bibtex-records.ts';
import { findId, findIdAlone } from './find-id.ts';
import { collectEntries, type ImportEntries, type ImportProblem, type RawEntry } from './import-entry.ts';
import { latexToPlain } from './latex-to-plain.ts';
import { subjectClassWith } from './primary-class.ts';
import { dateFrom } from './read-date.ts';
import type { Refusal } from './refusal.ts';

/** The arXiv papers of a .bib file, by BibTeX's and by biblatex's field names. Keywords become tags, `annote` the note. */
export function readBibtex(text: string): ImportEntries | Refusal {
  return collectEntries(entriesIn(text));
}

function* entriesIn(text: string): Generator<RawEntry | ImportProblem> {
  for (const record of bibtexRecords(text)) {
    if ('broken' in record) yield { at: `line ${record.line}`, why: 'unreadable' };
    else yield rawEntry(record);
  }
}

function rawEntry({ key, line, fields }: BibtexRecord): RawEntry {
  const plain = (name: string) => latexToPlain((fields.get(name) ?? '').slice(0, VALUE_MAX_CHARACTERS));
  const first = (...names: string[]) => names.map(plain).find((value) => value.trim() !== '');
  const id = idOf(fields);
  return {
    at: key || `line ${line}`,
    id,
    title: first('title'),
    authors: namesIn(fields.get('author') ?? ''),
    abstract: first('abstract'),
    published: dateFrom(first('date', 'year'), first('month'), first('day')),
    tags: first('keywords', 'keyword')?.split(/[,;]/) ?? [],
    note: first('annote', 'annotation'),
    primaryClass: first('primaryclass', 'eprintclass') ?? subjectClassWith(id, [...fields.values()]),
  };
}

const VALUE_MAX_CHARACTERS = 50_000;

/** Where arXiv ids are written, the surest place first. An `eprint` of another archive is none. */
function idOf(fields: BibtexRecord['fields']): string | undefined {
  const archive = fields.get('archiveprefix') ?? fields.get('eprinttype') ?? 'arXiv';
  const places = [
    'doi',
    'url',
    'journal',
    'journaltitle',
    'howpublished',
    'note',
    'number',
    'volume',
    'pages',
    'publisher',
  ];
  if (/arxiv/i.test(archive)) places.unshift('eprint', 'arxivid');
  for (const place of places) {
    const value = fields.get(place);
    if (value === undefined) continue;
    const find = place === 'note' ? findIdAlone : findId;
    const id = find(latexToPlain(unbraced(value).slice(0, 2_000)));
    if (id !== undefined) return id;
  }
  return undefined;
}

function unbraced(value: string): string {
  return value.replace(/\\url|[{}]/g, '');
}

/** The names between "and"s: those in braces may hold one. */
function namesIn(value: string): string[] {
  const names: string[] = [];
  for (const part of splitOutside(value.slice(0, AUTHORS_MAX_CHARACTERS).replace(/\s+/g, ' '), / and /iy)) {
    const name = oneName(part.trim());
    if (name !== '' && !/^(?:and )?others$/i.test(name)) names.push(name);
  }
  return names;
}

const AUTHORS_MAX_CHARACTERS = 2_000_000;

/** "von Last, First", "von Last, Jr, First", or as it is spoken. */
function oneName(text: string): string {
  const [family = '', second = '', third] = splitOutside(text, /,/y).map((part) => cleanLine(latexToPlain(part), 400));
  if (second === '' && third === undefined) return family;
  const given = third ?? second;
  const suffix = third === undefined ? '' : second;
  return plainName({ kind: 'person', family, given, ...(suffix && { suffix }) });
}

/** Splits where the (sticky) pattern matches and no brace is open. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (character === '\\') {
      at += 2;
      continue;
    }
    if (character === '{') depth += 1;
    if (character === '}') depth = Math.max(0, depth - 1);
    separator.lastIndex = at;
    if (depth === 0 && separator.test(text)) {
      parts.push(text.slice(start, at));
      start = separator.lastIndex;
      at = start;
    } else {
      at += 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
