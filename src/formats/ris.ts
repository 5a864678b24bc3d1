import { arxivId } from '../domain/arxiv-id.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { type AuthorName, authorName } from './author-name.ts';
import type { Citable } from './citable.ts';
import { citableUrl } from './citable-url.ts';
import { citationKeySteps, type Keyed } from './citation-key.ts';
import { oneLine } from './one-line.ts';
import { joined, type Pieces } from './pieces.ts';
import { isoDate, publicationDate } from './publication-date.ts';

export interface RisOptions {
  /** See `DEFAULT_KEY_PATTERN`. */
  readonly keyPattern?: string;
  readonly abstracts?: boolean;
  /** The whole list, for keys that stay the same whatever part of it leaves: see `citationKeys`. */
  readonly list?: Iterable<Keyed>;
}

/** A .ris file: one record a paper, CRLF as the format has it, each value on one line. A note is one N1 for each of its lines. */
export function ris(citables: readonly Citable[], options?: RisOptions): string {
  return joined(risPieces(citables, options));
}

export function* risPieces(
  citables: readonly Citable[],
  { keyPattern, abstracts = true, list = [] }: RisOptions = {},
): Pieces {
  const keys = yield* citationKeySteps([...list, ...citables], keyPattern);
  for (const [index, citable] of citables.entries())
    yield (index > 0 ? '\r\n' : '') + record(citable, keys.get(citable.paper.id) ?? '', abstracts);
}

function record({ paper, tags = [], note = '' }: Citable, key: string, abstracts: boolean): string {
  const arxiv = arxivId(paper.id);
  const date = publicationDate(paper);
  const [year = '', month = '', day = ''] = date ? isoDate(date).split('-') : [];
  const fields: readonly (readonly [tag: string, ...values: (string | undefined)[]])[] = [
    // A preprint has no type of its own; this is the one that reference managers use for it.
    ['TY', 'UNPB'],
    ['ID', key],
    ['TI', latexToText(paper.title)],
    ['AU', ...paper.authors.map((author) => risName(authorName(author)))],
    ['PY', year],
    ['DA', date && `${year}/${month}/${day}/`],
    ['AB', abstracts ? latexToText(paper.abstract) : undefined],
    ['KW', ...tags],
    ['N1', ...note.split(/\r\n|[\r\n]/)],
    ['PB', arxiv && 'arXiv'],
    ['AN', arxiv && `arXiv:${arxiv}`],
    ['DO', arxiv && `10.48550/arXiv.${arxiv}`],
    ['UR', citableUrl(paper.id)],
  ];
  const lines = fields.flatMap(([tag, ...values]) => values.flatMap((value) => line(tag, value ?? '')));
  return `${lines.join('')}ER  - \r\n`;
}

function line(tag: string, value: string): readonly string[] {
  const text = oneLine(value);
  return text === '' ? [] : [`${tag}  - ${text}\r\n`];
}

/** "Daumé, Hal, III". An organisation's name has no comma that could part it. */
function risName(name: AuthorName): string {
  if (name.kind === 'whole') return name.name.replaceAll(',', ' ');
  const family = [name.particle, name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}
