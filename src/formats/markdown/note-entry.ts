import { frontMatter } from '../front-matter.ts';
import type { RawEntry } from '../import-entry.ts';
import { usualEntry } from '../usual-entry.ts';
import { type UsualField, usualField } from '../usual-fields.ts';
import { unescapedMarkdown } from './links-in-markdown.ts';

type Properties = ReadonlyMap<string, readonly string[]>;

/** What a note with properties tells of its paper, our own part aside; undefined where they name none. `at`: its name, or where it stands. */
export function noteEntry(text: string, at: string): RawEntry | undefined {
  const note = frontMatter(text);
  if (!note || !namesPaper(note.properties)) return undefined;
  const isOurs = OWN_PROPERTIES.every((name) => note.properties.has(name));
  const texts = usualTexts(note.properties, isOurs);
  const { abstract, words } = isOurs ? partsOf(note.body) : { abstract: '', words: note.body };
  if (abstract) texts.set('abstract', [abstract]);
  return { ...usualEntry(texts, at), note: words.trim() };
}

/** By which a note of ours is known, of whichever version. */
const OWN_PROPERTIES = [
  'title',
  'source',
  'author',
  'published',
  'created',
  'description',
  'citekey',
  'arxiv',
  'state',
];

/** Notes of all kinds have a title or an address; a paper's says more. */
function namesPaper(properties: Properties): boolean {
  const fields = new Set(
    [...properties].flatMap(([name, values]) => (values.length > 0 ? (usualField(name) ?? []) : [])),
  );
  const has = (...names: UsualField[]) => names.some((name) => fields.has(name));
  return (
    has('arxiv', 'doi', 'isbn', 'pmid', 'openreview', 'acl', 'citationKey') ||
    (has('title') && has('url') && has('authors', 'year', 'date', 'abstract', 'container'))
  );
}

function usualTexts(properties: Properties, isOurs: boolean): Map<UsualField, readonly string[]> {
  const texts = new Map<UsualField, readonly string[]>();
  for (const [name, values] of properties) {
    const field = name === 'created' ? 'saved' : usualField(name);
    // A note's description is no abstract of ours; and a key of a note is no id of a paper.
    if (!field || field === 'note' || (isOurs && (field === 'description' || field === 'id'))) continue;
    texts.set(field, [...(texts.get(field) ?? []), ...values.map((value) => withoutBrackets(value))]);
  }
  return texts;
}

/** "[[Ada Lind]]" and "[[people/Ada Lind|Ada Lind]]" are links to notes. */
function withoutBrackets(value: string): string {
  return /^\[\[(?:[^[\]|]{0,500}\|)?([^[\]|]{0,500})\]\]$/.exec(value.trim())?.[1] ?? value;
}

/** What `markdown-notes.ts` puts below the properties: the abstract as a quotation, the places on one line, and the reader's words. */
function partsOf(body: string): { readonly abstract: string; readonly words: string } {
  const [, quote = ''] = /^\n*> ([^\n]*)\n?/.exec(body) ?? [];
  const behind = quote ? body.replace(/^\n*[^\n]*\n?/, '') : body;
  const places = /^\n*(?:\[[^\n]{1,200}?\]\(<[^<>\n]{0,2048}>\)(?: · |(?=\n|$))){1,9}(?=\n|$)/.exec(behind)?.[0] ?? '';
  return { abstract: unescapedMarkdown(quote), words: behind.slice(places.length) };
}
