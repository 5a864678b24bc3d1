import { isOthers, person } from '../../domain/bibliography/names.ts';
import type { NameList } from '../../domain/bibliography/read-names.ts';
import type { RawEntry } from '../import-entry.ts';
import { usualEntry } from '../usual-entry.ts';
import { type UsualField, usualField } from '../usual-fields.ts';
import { asRecord, type Fields, textOf, textsOf } from './json-parse.ts';

/** Whether an item is Zotero's: of its API, or of Better BibTeX's JSON. */
export function isZoteroItem(item: Fields): boolean {
  return textOf(asRecord(item.data) ?? item, 'itemType') !== undefined;
}

/** What hangs on another item or holds no publication. */
export function isAttachedItem(item: Fields): boolean {
  return ['attachment', 'annotation', 'note'].includes(textOf(asRecord(item.data) ?? item, 'itemType') ?? '');
}

/** The id of the item that a note belongs to, and its text (HTML). */
export function childNote(item: Fields): { readonly parent: string; readonly note: string } | undefined {
  const data = asRecord(item.data) ?? item;
  const [parent, note] = [textOf(data, 'parentItem'), textOf(data, 'note')];
  return textOf(data, 'itemType') === 'note' && parent && note ? { parent, note } : undefined;
}

/** The entry of a Zotero item; `notes`: its child notes by the key of their item. https://www.zotero.org/support/dev/web_api/v3/types_and_fields */
export function zoteroEntry(item: Fields, at: string, notes: ReadonlyMap<string, readonly string[]>): RawEntry {
  const data = asRecord(item.data) ?? item;
  const texts = new Map<UsualField, string[]>();
  const put = (field: UsualField, found: readonly string[]) =>
    texts.set(field, [...(texts.get(field) ?? []), ...found]);
  for (const name of Object.keys(data)) {
    const field = ZOTERO_FIELDS.get(name) ?? (OWN_MEANING.has(name) ? undefined : usualField(name));
    if (field) put(field, textsOf(data, name));
  }
  put('note', [...notesOf(data), ...(notes.get(textOf(item, 'key') ?? textOf(data, 'key') ?? '') ?? [])]);
  const tags = tagsOf(data);
  const entry = usualEntry(texts, at, {
    authors: creatorsOf(data, (type) => AUTHORS.has(type)),
    editors: creatorsOf(data, (type) => type === 'editor'),
    others: othersOf(data),
  });
  return {
    ...entry,
    tags: tags.own,
    record: entry.record && { ...entry.record, ...(tags.automatic.length > 0 && { keywords: tags.automatic }) },
  };
}

/** Names that mean something else in Zotero than in other people's lists, or are read below. */
const OWN_MEANING = new Set([
  'creators',
  'tags',
  'notes',
  'note',
  'key',
  'id',
  'itemID',
  'number',
  'version',
  'label',
  'code',
  'uri',
]);

const ZOTERO_FIELDS: ReadonlyMap<string, UsualField> = new Map([
  ['archiveID', 'arxiv'],
  ['archiveLocation', 'url'],
  ['citationKey', 'citationKey'],
  ['citekey', 'citationKey'],
  ['bookTitle', 'container'],
  ['proceedingsTitle', 'container'],
  ['encyclopediaTitle', 'container'],
  ['dictionaryTitle', 'container'],
  ['blogTitle', 'container'],
  ['websiteTitle', 'container'],
  ['forumTitle', 'container'],
  ['university', 'publisher'],
  ['institution', 'publisher'],
  ['repository', 'publisher'],
  ['company', 'publisher'],
]);

/** CSL's names for what the record has no place for. */
const OTHERS: readonly (readonly [zotero: string, csl: string])[] = [
  ['ISSN', 'ISSN'],
  ['place', 'publisher-place'],
  ['series', 'collection-title'],
  ['seriesNumber', 'collection-number'],
  ['journalAbbreviation', 'container-title-short'],
  ['shortTitle', 'title-short'],
  ['conferenceName', 'event-title'],
  ['numPages', 'number-of-pages'],
  ['numberOfVolumes', 'number-of-volumes'],
  ['callNumber', 'call-number'],
  ['libraryCatalog', 'source'],
  ['rights', 'license'],
  ['thesisType', 'genre'],
  ['reportNumber', 'number'],
  ['archive', 'archive'],
];

function othersOf(data: Fields): Fields {
  return Object.fromEntries(
    OTHERS.flatMap(([zotero, csl]) => {
      const text = textOf(data, zotero);
      return text ? [[csl, text]] : [];
    }),
  );
}

/** Whoever made it, by the names that Zotero has for the kind. */
const AUTHORS = new Set(
  'author programmer presenter inventor director artist podcaster cartographer interviewee performer sponsor contributor'.split(
    ' ',
  ),
);

function creatorsOf(data: Fields, isMeant: (type: string) => boolean): NameList {
  const creators: readonly unknown[] = Array.isArray(data.creators) ? data.creators : [];
  const lists = creators.flatMap((value): NameList[] => {
    const creator = asRecord(value);
    if (!creator || !isMeant(textOf(creator, 'creatorType') ?? 'author')) return [];
    const [last, first] = ['lastName', 'firstName'].map((name) => textOf(creator, name)?.trim() ?? '');
    const name = textOf(creator, 'name')?.trim() ?? (first ? '' : last);
    if (isOthers(name || last || '')) return [{ names: [], andOthers: true }];
    if (name) return [{ names: [{ literal: name }], andOthers: false }];
    // Zotero's own way to tell a suffix: "Robert, Jr." as the first name.
    const [given = '', suffix = ''] = (first ?? '').split(/,\s*/);
    return last ? [{ names: [person(last, given, suffix)], andOthers: false }] : [];
  });
  return { names: lists.flatMap(({ names }) => names), andOthers: lists.some(({ andOthers }) => andOthers) };
}

/** Tags of type 1 came with the item from somewhere, and are the publication's keywords. */
function tagsOf(data: Fields): { readonly own: readonly string[]; readonly automatic: readonly string[] } {
  const tags: readonly unknown[] = Array.isArray(data.tags) ? data.tags : [];
  const named = tags.map((value) => (typeof value === 'string' ? { tag: value } : (asRecord(value) ?? {})));
  const of = (isAutomatic: boolean) =>
    named.flatMap((value) => {
      const tag = textOf(value, 'tag');
      return tag && (textOf(value, 'type') === '1') === isAutomatic ? [tag] : [];
    });
  return { own: of(false), automatic: of(true) };
}

function notesOf(data: Fields): readonly string[] {
  const notes: readonly unknown[] = Array.isArray(data.notes) ? data.notes : [];
  return notes.flatMap((note) => (typeof note === 'string' ? note : (textOf(asRecord(note), 'note') ?? [])));
}
