import { arxivId } from '../domain/arxiv-id.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { authorName } from './author-name.ts';
import type { Citable } from './citable.ts';
import { citableUrl } from './citable-url.ts';
import { citationKeySteps, type Keyed } from './citation-key.ts';
import { joined, type Pieces } from './pieces.ts';
import { type PublicationDate, publicationDate } from './publication-date.ts';

/** The part of CSL-JSON (schema 1.0.2) that a preprint needs. */
interface CslItem {
  readonly id: string;
  readonly type: 'article';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly abstract?: string;
  readonly publisher?: 'arXiv';
  readonly number?: string;
  readonly DOI?: string;
  readonly URL: string;
  readonly keyword?: string;
  readonly note?: string;
}

type CslName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given: string;
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    };

export interface CslOptions {
  /** See `DEFAULT_KEY_PATTERN`. */
  readonly keyPattern?: string;
  readonly abstracts?: boolean;
  /** The whole list, for keys that stay the same whatever part of it leaves: see `citationKeys`. */
  readonly list?: Iterable<Keyed>;
}

/** A CSL-JSON file: preprints are `article`s published by arXiv, tags the keyword, and the id is the citation key. */
export function cslJson(citables: readonly Citable[], options?: CslOptions): string {
  return joined(cslJsonPieces(citables, options));
}

export function* cslJsonPieces(
  citables: readonly Citable[],
  { keyPattern, abstracts = true, list = [] }: CslOptions = {},
): Pieces {
  const keys = yield* citationKeySteps([...list, ...citables], keyPattern);
  yield '[';
  for (const [index, citable] of citables.entries()) {
    const item = JSON.stringify(cslItem(citable, keys.get(citable.paper.id) ?? '', abstracts), undefined, 2);
    // Set in as in the list; a value holds no line's end as it is.
    yield `${index > 0 ? ',' : ''}\n  ${item.replaceAll('\n', '\n  ')}`;
  }
  yield citables.length > 0 ? '\n]\n' : ']\n';
}

function cslItem({ paper, tags = [], note = '' }: Citable, id: string, abstracts: boolean): CslItem {
  const arxiv = arxivId(paper.id);
  const date = publicationDate(paper);
  const abstract = abstracts ? latexToText(paper.abstract) : '';
  return {
    id,
    type: 'article',
    title: latexToText(paper.title),
    ...(paper.authors.length > 0 && { author: paper.authors.map(cslName) }),
    ...(date && { issued: { 'date-parts': [dateParts(date)] } }),
    ...(abstract && { abstract }),
    ...(arxiv && { publisher: 'arXiv', number: `arXiv:${arxiv}`, DOI: `10.48550/arXiv.${arxiv}` }),
    URL: citableUrl(paper.id),
    ...(tags.length > 0 && { keyword: tags.map((tag) => tag.replaceAll(',', ' ')).join(', ') }),
    ...(note && { note }),
  };
}

function cslName(author: string): CslName {
  const name = authorName(author);
  if (name.kind === 'whole') return { literal: name.name };
  const { family, given, particle, suffix } = name;
  return { family, given, ...(particle && { 'non-dropping-particle': particle }), ...(suffix && { suffix }) };
}

function dateParts({ year, month, day }: PublicationDate): readonly number[] {
  return [year, month, day].filter((part) => part !== undefined);
}
