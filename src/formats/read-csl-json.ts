import { scripted } from '../domain/latex/latex-scripts.ts';
import { plainName } from './author-name.ts';
import { findId, findIdAlone } from './find-id.ts';
import { collectEntries, type ImportEntries, type ImportProblem, type RawEntry } from './import-entry.ts';
import { asRecord, parseJson, textOf } from './json-parse.ts';
import { subjectClassWith } from './primary-class.ts';
import type { PublicationDate } from './publication-date.ts';
import { dateFrom, dateOfParts } from './read-date.ts';
import { type Refusal, refused } from './refusal.ts';

/** The arXiv papers of a CSL-JSON file: a list of items, `{ items: […] }` as Zotero's service writes it, or a single item. */
export function readCslJson(text: string): ImportEntries | Refusal {
  const parsed = parseJson(text);
  if (parsed.kind === 'refused') return parsed;
  const record = asRecord(parsed.value);
  const items = record ? (record.items ?? [parsed.value]) : parsed.value;
  return Array.isArray(items) ? collectEntries(entriesIn(items)) : refused('unknown-format');
}

type Item = Readonly<Record<string, unknown>>;

function* entriesIn(items: readonly unknown[]): Generator<RawEntry | ImportProblem> {
  for (const [index, value] of items.entries()) {
    const item = asRecord(value);
    if (item) yield rawEntry(item, `[${index}]`);
    else yield { at: `[${index}]`, why: 'unreadable' };
  }
}

function rawEntry(item: Item, at: string): RawEntry {
  const textsOf = (...places: string[]) => places.map((place) => textOf(item, place) ?? '');
  const texts = textsOf('DOI', 'URL', 'number', 'archive_location', 'archive-location', 'container-title');
  const own = textsOf('note', 'id');
  const id = [...texts.map(findId), ...own.map(findIdAlone)].find((found) => found !== undefined);
  return {
    at: textOf(item, 'id') ?? at,
    id,
    title: withoutTags(textOf(item, 'title')),
    authors: (Array.isArray(item.author) ? item.author.slice(0, AUTHORS_MAX) : []).map(cslName),
    abstract: withoutTags(textOf(item, 'abstract')),
    published: cslDate(asRecord(item.issued)),
    tags: textOf(item, 'keyword')?.split(/[,;]/),
    note: textOf(item, 'note') ?? textOf(item, 'annote'),
    primaryClass: subjectClassWith(id, [...texts, ...own]),
  };
}

const AUTHORS_MAX = 10_000;

function cslName(value: unknown): string {
  const name = asRecord(value);
  const literal = textOf(name, 'literal');
  if (literal !== undefined) return literal;
  const part = (key: string) => textOf(name, key)?.trim() ?? '';
  // pandoc's "d’" hugs the name it belongs to.
  const family = [part('dropping-particle'), part('non-dropping-particle'), part('family')]
    .filter(Boolean)
    .join(' ')
    .replace(/(?<=['’]) /g, '');
  const [given, suffix] = [part('given'), part('suffix')];
  return given === '' ? family : plainName({ kind: 'person', family, given, ...(suffix && { suffix }) });
}

function cslDate(issued: Item | undefined): PublicationDate | undefined {
  const parts = issued?.['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(first))
    return dateFrom(textOf(issued, 'raw') ?? textOf(issued, 'literal') ?? textOf(issued, 'edtf'));
  const [year, month, day] = first.map(Number);
  return dateOfParts(year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN);
}

/** CSL's own markup, and no other: "<think>" is part of a title. */
function withoutTags(text: string | undefined): string | undefined {
  return text
    ?.replace(/<(sup|sub)>([^<]{1,40})<\/\1>/g, (_, kind: string, inner: string) =>
      scripted(kind === 'sup' ? '^' : '_', inner),
    )
    .replace(/<\/?(?:i|b|sc|sup|sub)>|<span (?:class="nocase"|style="font-variant: ?small-caps;")>|<\/span>/g, '');
}
