import { arxivId } from '../domain/arxiv-id.ts';
import { dateIn } from '../domain/bibliography/dates.ts';
import { type NameList, namesIn } from '../domain/bibliography/read-names.ts';
import type { BibliographicRecord, PartialDate } from '../domain/bibliography/record.ts';
import type { ReadingState } from '../domain/saved-paper.ts';
import { findId, findIdAlone } from './find-id.ts';
import { findIdentifiers } from './find-identifiers.ts';
import { withCharacters } from './html-characters.ts';
import { noteToMarkdown } from './html-to-markdown.ts';
import type { RawEntry } from './import-entry.ts';
import { noteParts } from './program-lines.ts';
import { timeIn } from './time-in.ts';
import { cslTypeNamed } from './type-names.ts';
import type { UsualField } from './usual-fields.ts';

/** The texts that stand under each of the usual fields. */
export type UsualTexts = ReadonlyMap<UsualField, readonly string[]>;

/** What is told in parts beside the texts. */
interface Told {
  readonly authors?: NameList;
  readonly editors?: NameList;
  /** What another field of the same name means elsewhere, by CSL's names. */
  readonly others?: Readonly<Record<string, unknown>>;
}

/** The entry that texts under the usual names tell. `at`: where it stands. An id that an abstract or a note merely mentions is none. */
export function usualEntry(texts: UsualTexts, at: string, told: Told = {}): RawEntry {
  const all = (...fields: UsualField[]) =>
    fields.flatMap((field) => texts.get(field) ?? []).flatMap((text) => text.trim() || []);
  const title = all('title').find((text) => !/^https?:\S+$/i.test(text)) ?? all('description')[0];
  const extra = noteParts(all('extra').join('\n'), 'extra');
  const places = [...all('arxiv', 'doi', 'url', 'issue'), ...all('title').filter((text) => text !== title)];
  const free = all('id', 'extra');
  const id = firstOf(all('arxiv'), arxivId) ?? firstOf(places, findId) ?? firstOf(free, findIdAlone);
  const notes = [noteParts(all('note').map(noteToMarkdown).join('\n\n')).note, extra.note];
  const status = all('state')[0] ?? extra.status;
  return {
    at: all('citationKey')[0] ?? at,
    id,
    record: recordOf(all, { ...told, title, places, free, extra }),
    title,
    tags: all('tags').flatMap(tagsIn),
    note: notes.filter(Boolean).join('\n\n'),
    starred: TRUE.test(all('starred')[0] ?? ''),
    state: status === undefined ? undefined : stateIn(status),
    savedAt: firstOf(all('saved'), timeIn),
    doneAt: firstOf(all('finished'), timeIn),
    code: all('code')[0],
  };
}

const TRUE = /^(?:true|yes|y|1|x|ja|oui|s[ií]|sim|starred|★|⭐|✓|✔)$/i;

interface Found extends Told {
  readonly title: string | undefined;
  readonly places: readonly string[];
  readonly free: readonly string[];
  readonly extra: ReturnType<typeof noteParts>;
}

function recordOf(all: (...fields: UsualField[]) => readonly string[], found: Found): BibliographicRecord {
  const { places, free, extra, title } = found;
  const first = (...fields: UsualField[]) => all(...fields)[0];
  const told = findIdentifiers({ places, free, isbn: all('isbn'), pmid: all('pmid') });
  const arxiv = firstOf(all('arxiv'), arxivId);
  const [openreview, acl] = [first('openreview'), first('acl')];
  const identifiers = { ...told, ...(arxiv && { arxiv }), ...(openreview && { openreview }), ...(acl && { acl }) };
  const authors = found.authors ?? namesOf(all('authors'));
  const editors = found.editors ?? namesOf(all('editors'));
  const publisher = first('publisher');
  const texts: Readonly<Record<string, string | undefined>> = {
    type: cslTypeNamed(first('type') ?? ''),
    title: title && withCharacters(title),
    container: first('container'),
    volume: first('volume'),
    issue: all('issue').find((text) => !/^arxiv:/i.test(text)),
    pages: first('pages') ?? ([first('firstPage'), first('lastPage')].filter(Boolean).join('-') || undefined),
    publisher: identifiers.arxiv && /^arxiv(?:\.org)?$/i.test(publisher ?? '') ? undefined : publisher,
    edition: first('edition'),
    version: first('version'),
    venue: first('accepted'),
    language: first('language'),
    // A description is no abstract, and may only stand for one where nobody can be asked.
    abstract:
      first('abstract') ?? (identifiers.arxiv || title === first('description') ? undefined : first('description')),
    citationKey: first('citationKey') ?? extra.citationKey,
  };
  const issued = dateOf(all('date', 'year'));
  const keywords = all('keywords').flatMap(tagsIn);
  const others = { ...found.others, ...(extra.lines.length > 0 && { note: extra.lines.join('\n') }) };
  return {
    identifiers,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text)),
    ...(authors.names.length > 0 && { authors: authors.names }),
    ...(authors.andOthers && { andOthers: true as const }),
    ...(editors.names.length > 0 && { editors: editors.names }),
    ...(issued && { issued }),
    ...(keywords.length > 0 && { keywords }),
    ...(Object.keys(others).length > 0 && { others: { csl: others } }),
  };
}

function namesOf(texts: readonly string[]): NameList {
  const lists = texts.map((text) => namesIn(familyFirst(text)));
  return { names: lists.flatMap(({ names }) => names), andOthers: lists.some(({ andOthers }) => andOthers) };
}

/** "Vaswani A., Shazeer N." as Scopus and PubMed write it, with commas where the family names end. */
function familyFirst(line: string): string {
  const names = line.split(/[;,]/).map((name) => name.trim());
  const isMeant = names.length > 1 && names.every((name) => FAMILY_AND_INITIALS.test(name));
  return isMeant ? names.map((name) => name.replace(/ (?=\S+$)/, ', ')).join('; ') : line;
}

const FAMILY_AND_INITIALS = /^\p{L}[\p{L}'’ -]{0,60} (?:\p{Lu}\.?-?){1,3}$/u;

/** The date that is told most of; of several years, the first one's. */
function dateOf(texts: readonly string[]): PartialDate | undefined {
  const dates = texts.flatMap((text) => dateIn(text) ?? []);
  return dates.find((date) => date.year === dates[0]?.year && date.month !== undefined) ?? dates[0];
}

/** Tags on one line, parted by what parts most surely. */
function tagsIn(text: string): readonly string[] {
  const separator = [';', '|', ',', '\n'].find((sign) => text.includes(sign));
  return separator === undefined ? [text] : text.split(separator).map((tag) => tag.trim());
}

const STATES: readonly (readonly [pattern: RegExp, state: ReadingState])[] = [
  [/^(?:done|read|finished|completed?|archived?|gelesen|fertig|lu|le[ií]do|terminado|已读|読了|읽음)$/i, 'done'],
  [
    /^(?:reading|in[ -]progress|started|wip|doing|skimm(?:ed|ing)|lese(?:nd)?|en cours|leyendo|lendo|在读)$/i,
    'reading',
  ],
  [
    /^(?:to[ -]?read|unread|todo|to[ -]do|not[ -](?:started|reading)|new|inbox|later|ungelesen|à lire|por leer|待读)$/i,
    'to-read',
  ],
];

function stateIn(text: string): ReadingState | undefined {
  return STATES.find(([pattern]) => pattern.test(text.trim()))?.[1];
}

function firstOf<T>(texts: readonly string[], find: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
