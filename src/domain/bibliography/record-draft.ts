import { isArxivId } from '../arxiv-id.ts';
import { isUntitled } from '../bare-paper.ts';
import { latexToText } from '../latex/latex.ts';
import type { SavedPaper } from '../saved-paper.ts';
import { dateIn, isoDate } from './dates.ts';
import { guessName } from './guess-name.ts';
import { normalIdentifiers, normalUrl } from './identifiers.ts';
import { issuedOf } from './issued.ts';
import { isOthers } from './names.ts';
import { parsePartialDate } from './parse-record.ts';
import { nameIn } from './read-names.ts';
import type { BibliographicRecord, Name, RecordField } from './record.ts';

/** A record as a form shows it: all of it text. */
export interface RecordDraft {
  readonly title: string;
  /** One a line: "Family, Given", "Family, Jr., Given", or a name without a comma, which stays whole; last "et al.". */
  readonly authors: string;
  readonly type: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly container: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly publisher: string;
  readonly edition: string;
  readonly version: string;
  /** "2026-11", as far as it is known. */
  readonly versionDate: string;
  readonly venue: string;
  readonly doi: string;
  readonly url: string;
  readonly abstract: string;
  readonly citationKey: string;
}

/** What was changed; undefined for what was emptied. */
export type RecordChanges = { readonly [Field in RecordField | 'andOthers']?: BibliographicRecord[Field] | undefined };

/** Why a field can't be taken as it stands. */
export type DraftFault = 'title' | 'year' | 'month' | 'day' | 'date' | 'doi' | 'url' | 'key';
export type DraftFaults = { readonly [Field in keyof RecordDraft]?: DraftFault };

/** What is known of a saved paper: by its record, else by the service, whose spoken names are guessed into parts. */
export function draftOf(saved: SavedPaper): RecordDraft {
  const { paper, record } = saved;
  const { doi = '', url = '' } = record?.identifiers ?? {};
  const issued = issuedOf(saved);
  return {
    title: isUntitled(paper) ? '' : (record?.title ?? latexToText(paper.title)),
    authors: [...namesOf(saved).map(nameLine), ...(record?.andOthers ? ['et al.'] : [])].join('\n'),
    type: record?.type ?? (isArxivId(saved.id) ? 'article' : ''),
    year: String(issued?.year ?? ''),
    month: String(issued?.month ?? ''),
    day: String(issued?.day ?? ''),
    container: record?.container ?? '',
    volume: record?.volume ?? '',
    issue: record?.issue ?? '',
    pages: record?.pages ?? '',
    publisher: record?.publisher ?? '',
    edition: record?.edition ?? '',
    version: record?.version ?? '',
    versionDate: record?.versionDate ? isoDate(record.versionDate) : '',
    venue: record?.venue ?? '',
    doi,
    url,
    abstract: record?.abstract ?? latexToText(paper.abstract),
    citationKey: record?.citationKey ?? '',
  };
}

/** What a draft changes of a paper that was drafted as `from`, or what is wrong with it. What stands as it stood is not judged. */
export function readDraft(
  draft: RecordDraft,
  from: RecordDraft,
  saved: SavedPaper,
): { readonly changes: RecordChanges } | { readonly faults: DraftFaults } {
  const isNew = (...fields: readonly (keyof RecordDraft)[]) =>
    fields.some((field) => draft[field].trim() !== from[field].trim());
  const faults: DraftFaults = {
    ...(isNew('title') && draft.title.trim() === '' && { title: 'title' }),
    ...(isNew('year', 'month', 'day') && dateFault(draft)),
    ...(isNew('versionDate') && !isIsoDate(draft.versionDate) && { versionDate: 'date' }),
    ...(isNew('doi') && !isDoi(draft.doi) && { doi: 'doi' }),
    ...(isNew('url') && draft.url.trim() !== '' && !normalUrl(draft.url) && { url: 'url' }),
    ...(isNew('citationKey') && /[\s,{}()"#%~\\=]/.test(draft.citationKey.trim()) && { citationKey: 'key' }),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const texts = TEXTS.filter((field) => isNew(field)).map((field) => [field, draft[field].trim() || undefined]);
  return {
    changes: {
      ...Object.fromEntries(texts),
      ...(isNew('authors') && namesFrom(draft.authors, saved)),
      ...(isNew('year', 'month', 'day') && { issued: dateOf(draft) }),
      ...(isNew('version', 'versionDate') && versionFrom(draft, from)),
      ...(isNew('doi', 'url') && { identifiers: identifiersOf(draft, saved) }),
    },
  };
}

const TEXTS = [
  'title',
  'type',
  'container',
  'volume',
  'issue',
  'pages',
  'publisher',
  'edition',
  'venue',
  'abstract',
  'citationKey',
] as const;

function namesOf({ paper, record }: SavedPaper): readonly Name[] {
  return record?.authors ?? paper.authors.map((name) => guessName(name, paper.organisation?.name));
}

/** The way BibTeX writes it, which `nameIn` reads; a comma behind a name that has one keeps it whole. */
function nameLine(name: Name): string {
  if ('literal' in name) return name.literal.includes(',') ? `${name.literal},` : name.literal;
  const { family, given, particle, suffix } = name;
  return [[particle, family].filter(Boolean).join(' '), suffix, given].filter(Boolean).join(', ');
}

/** A line that stands as it stood is the name that it was. */
function namesFrom(text: string, saved: SavedPaper): Pick<RecordChanges, 'authors' | 'andOthers'> {
  const known = new Map(namesOf(saved).map((name) => [nameLine(name), name]));
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const authors = lines.flatMap((line): readonly Name[] => {
    if (isOthers(line)) return [];
    const name = known.get(line) ?? (line.includes(',') ? nameIn(line) : { literal: line });
    return name ? [name] : [];
  });
  return {
    authors: authors.length > 0 ? authors : undefined,
    andOthers: authors.length > 0 && lines.some(isOthers) ? true : undefined,
  };
}

function dateFault({ year, month, day }: RecordDraft): DraftFaults {
  const told = [year, month, day].map((text) => text.trim());
  if (told.every((text) => text === '')) return {};
  if (!/^\d{4}$/.test(told[0] ?? '') || Number(told[0]) < 1) return { year: 'year' };
  if (told[2] !== '' && told[1] === '') return { month: 'month' };
  const date = dateOf({ year, month, day });
  return told[2] !== '' && date?.day === undefined ? { day: 'day' } : {};
}

function dateOf({ year, month, day }: Pick<RecordDraft, 'year' | 'month' | 'day'>): BibliographicRecord['issued'] {
  const number = (text: string) => (/^\s*\d+\s*$/.test(text) ? Number(text) : undefined);
  return parsePartialDate({ year: number(year), month: number(month), day: number(day) });
}

function isIsoDate(text: string): boolean {
  const date = dateIn(text);
  return text.trim() === '' || (date !== undefined && isoDate(date) === text.trim());
}

/** "v3" is version 3. The date of one is not that of another. */
function versionFrom({ version, versionDate }: RecordDraft, from: RecordDraft) {
  const told = version.trim().replace(/^v(?=\d+$)/i, '');
  const isOfOther = versionDate === from.versionDate && told !== from.version.trim();
  return { version: told || undefined, versionDate: told && !isOfOther ? dateIn(versionDate) : undefined };
}

/** arXiv's own DOIs are ids of arXiv. */
function isDoi(text: string): boolean {
  const { doi, arxiv } = normalIdentifiers({ doi: text });
  return text.trim() === '' || doi !== undefined || arxiv !== undefined;
}

function identifiersOf(draft: RecordDraft, { id, record }: SavedPaper): BibliographicRecord['identifiers'] {
  const { doi: _, url: __, ...kept } = record?.identifiers ?? (isArxivId(id) ? { arxiv: id } : {});
  return normalIdentifiers({ ...kept, doi: draft.doi, url: draft.url });
}
