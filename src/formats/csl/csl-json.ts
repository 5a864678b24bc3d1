import type { BibliographicRecord, Name, PartialDate } from '../../domain/bibliography/record.ts';
import { acceptedNote } from '../accepted-note.ts';
import type { Citable } from '../citable.ts';
import { citationKeySteps, type Keyed } from '../citation-key.ts';
import { citedRecord, citedUrl, withoutAbstract } from '../cited-record.ts';
import { asRecord, type Fields } from '../json/json-parse.ts';
import { ownPart } from '../own-part.ts';
import type { Pieces } from '../pieces.ts';
import { cslEntry } from './csl-entry.ts';

export interface CslOptions {
  /** See `DEFAULT_KEY_PATTERN`. */
  readonly keyPattern?: string;
  readonly abstracts?: boolean;
  /** The whole list, for keys that stay the same whatever part of it leaves: see `citationKeySteps`. */
  readonly list?: Iterable<Keyed>;
}

/**
 * A CSL-JSON file (schema 1.0.2): the id is the citation key, preprints are `article`s published by arXiv, tags the keyword. What CSL has no
 * field for stands under `custom`, which the schema leaves to programs.
 */
export function* cslJsonPieces(
  citables: readonly Citable[],
  { keyPattern, abstracts = true, list = [] }: CslOptions = {},
): Pieces {
  const keys = yield* citationKeySteps([...list, ...citables], keyPattern);
  yield '[';
  for (const [index, citable] of citables.entries()) {
    const told = abstracts ? citable : withoutAbstract(citable);
    const item = JSON.stringify(cslItem(told, keys.get(citable.paper.id) ?? ''), undefined, 2);
    // Set in as in the list; a value holds no line's end as it is.
    yield `${index > 0 ? ',' : ''}\n  ${item.replaceAll('\n', '\n  ')}`;
  }
  yield citables.length > 0 ? '\n]\n' : ']\n';
}

function cslItem(citable: Citable, key: string): Fields {
  const fields = plainFields(citable, { ...citedRecord(citable), citationKey: key });
  const own: unknown = JSON.parse(ownPart(citable, key, cslEntry(fields, '')));
  return { ...fields, custom: { ...asRecord(fields.custom), paperglance: own } };
}

function plainFields({ paper, record, tags = [], note = '' }: Citable, cited: BibliographicRecord): Fields {
  const { identifiers, issued, keywords = [] } = cited;
  const { note: programLines, ...others } = cited.others?.csl ?? {};
  const { arxiv, doi = arxiv && `10.48550/arXiv.${arxiv}` } = identifiers;
  const authors = [...(cited.authors ?? []).map(cslName), ...(cited.andOthers ? [{ literal: 'others' }] : [])];
  const all: Fields = {
    id: cited.citationKey,
    'citation-key': cited.citationKey,
    // A type is required; that of a thing of which nothing is known is CSL's most general.
    type: cited.type ?? (record ? 'document' : 'article'),
    title: cited.title,
    author: authors,
    editor: cited.editors?.map(cslName),
    issued: issued && { 'date-parts': [dateParts(issued)] },
    'container-title': cited.container,
    volume: cited.volume,
    issue: cited.issue,
    page: cited.pages,
    edition: cited.edition,
    version: cited.version,
    status: acceptedNote(cited.venue),
    language: cited.language,
    abstract: cited.abstract,
    publisher: cited.publisher ?? (arxiv && 'arXiv'),
    number: arxiv && `arXiv:${arxiv}`,
    DOI: doi,
    URL: citedUrl(paper.id, identifiers),
    ISBN: identifiers.isbn,
    PMID: identifiers.pmid,
    keyword: [...tags, ...keywords].map((tag) => tag.replaceAll(',', ' ')).join(', '),
    note: [note.toWellFormed(), typeof programLines === 'string' ? programLines : ''].filter(Boolean).join('\n'),
  };
  const told = Object.fromEntries(Object.entries(all).filter(([, value]) => !isNothing(value)));
  return { ...told, ...Object.fromEntries(Object.entries(others).filter(([name]) => told[name] === undefined)) };
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function cslName(name: Name): Fields {
  if ('literal' in name) return { literal: name.literal };
  const { family, given, particle, suffix } = name;
  return {
    family,
    ...(given && { given }),
    ...(particle && { 'non-dropping-particle': particle }),
    ...(suffix && { suffix }),
  };
}

function dateParts({ year, month, day }: PartialDate): readonly number[] {
  return [year, month, day].filter((part) => part !== undefined);
}
