import { isoDate } from '../../domain/bibliography/dates.ts';
import { citedName } from '../../domain/bibliography/names.ts';
import type { BibliographicRecord, Name } from '../../domain/bibliography/record.ts';
import { acceptedNote } from '../accepted-note.ts';
import type { Citable } from '../citable.ts';
import { citationKeySteps, type Keyed } from '../citation-key.ts';
import { citedRecord, citedUrl, withoutAbstract } from '../cited-record.ts';
import { oneLine } from '../one-line.ts';
import { ownPart } from '../own-part.ts';
import type { Pieces } from '../pieces.ts';
import { risEntry } from './read-ris.ts';
import { OWN_PART, type RisRecord, risRecords } from './ris-records.ts';
import { risTypeOf } from './ris-types.ts';

export interface RisOptions {
  /** See `DEFAULT_KEY_PATTERN`. */
  readonly keyPattern?: string;
  readonly abstracts?: boolean;
  /** The whole list, for keys that stay the same whatever part of it leaves: see `citationKeySteps`. */
  readonly list?: Iterable<Keyed>;
}

/**
 * A .ris file: one record a paper, CRLF as the format has it. A note is one N1 whose further lines have no tag, as EndNote and Zotero write
 * it; what RIS has no tag for stands on a line of its own behind the record, which other programs pass over.
 */
export function* risPieces(
  citables: readonly Citable[],
  { keyPattern, abstracts = true, list = [] }: RisOptions = {},
): Pieces {
  const keys = yield* citationKeySteps([...list, ...citables], keyPattern);
  for (const [index, citable] of citables.entries())
    yield (index > 0 ? '\r\n' : '') + record(citable, keys.get(citable.paper.id) ?? '', abstracts);
}

function record(citable: Citable, key: string, abstracts: boolean): string {
  const told = abstracts ? citable : withoutAbstract(citable);
  const lines = fieldsOf(told, { ...citedRecord(told), citationKey: key }).flatMap(([tag, ...texts]) =>
    texts.map((text) => `${tag}  - ${text.replaceAll('\n', '\r\n')}\r\n`),
  );
  const text = `${lines.join('')}ER  - \r\n`;
  const [back = EMPTY] = risRecords(text);
  return `${text}${OWN_PART}${ownPart(told, key, risEntry(back))}\r\n`;
}

const EMPTY: RisRecord = { line: 1, values: new Map() };

type Field = readonly [tag: string, ...texts: string[]];

/** The tags with their texts as they stand in the file, but for the line ends of a note. */
function fieldsOf({ paper, tags = [], note = '' }: Citable, cited: BibliographicRecord): readonly Field[] {
  const { identifiers, issued, others, pages = '', editors = [] } = cited;
  const { TY, N1, ...other } = others?.ris ?? {};
  const type = TY?.[0] ?? risTypeOf(cited.type);
  const isPart = /^(?:CHAP|ECHAP|CONF|CPAPER)$/.test(type);
  const [year = '', month = '', day = ''] = issued ? isoDate(issued).split('-') : [];
  const [, start = pages, end = ''] = /^([^-–—]+?)\s*[-–—]+\s*([^-–—]+)$/.exec(pages) ?? [];
  const { arxiv, doi = arxiv && `10.48550/arXiv.${arxiv}` } = identifiers;
  const fields: readonly (readonly [tag: string, ...texts: (string | undefined)[]])[] = [
    ['TY', type],
    ['ID', cited.citationKey],
    ['TI', cited.title],
    ['AU', ...(cited.authors ?? []).map(risName), cited.andOthers && 'et al.'],
    [isPart || type === 'JOUR' ? 'A2' : type === 'BOOK' ? 'A3' : 'ED', ...editors.map(risName)],
    [type === 'BOOK' ? 'JF' : 'T2', cited.container],
    ['PY', year],
    ['DA', issued && `${year}/${month}/${day}/`],
    ['VL', cited.volume],
    ['IS', cited.issue],
    ['SP', start],
    ['EP', end],
    ['ET', cited.edition ?? (arxiv && cited.version && `v${cited.version}`)],
    ['LA', cited.language],
    ['SN', identifiers.isbn],
    ['PB', cited.publisher ?? (arxiv && 'arXiv')],
    ['AN', arxiv && `arXiv:${arxiv}`],
    ['DO', doi],
    ['UR', citedUrl(paper.id, identifiers), identifiers.pmid && `https://pubmed.ncbi.nlm.nih.gov/${identifiers.pmid}/`],
    ['AB', cited.abstract],
    ['KW', ...tags, ...(cited.keywords ?? [])],
    ...Object.entries(other).map(([tag, texts]) => [tag, ...texts] as const),
  ];
  return [
    ...fields.flatMap(([tag, ...texts]): Field[] => {
      const lines = texts.map((text) => oneLine(text ?? '')).filter(Boolean);
      return lines.length > 0 ? [[tag, ...lines]] : [];
    }),
    ...noteFields(note),
    ...optionalNote(acceptedNote(cited.venue)),
    ...(N1 ?? []).map((line): Field => ['N1', oneLine(line)]),
  ];
}

function optionalNote(text: string | undefined): readonly Field[] {
  return text ? [['N1', oneLine(text)]] : [];
}

/** One N1 with all lines of the note. A line that would be a tag is set in by four blanks, and is none then. */
function noteFields(note: string): readonly Field[] {
  const lines = note
    .toWellFormed()
    .replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .split('\n')
    .map((line, at) =>
      at > 0 && /^[ \t]{0,3}[A-Z][A-Z0-9][ \t]{0,2}-/.test(line) ? `    ${line.trim()}` : line.trimEnd(),
    );
  return lines.join('') === '' ? [] : [['N1', lines.join('\n')]];
}

/** "Daumé, Hal, III". A team's name has no comma that could part it; one behind it says that nothing else does. */
function risName(name: Name): string {
  if ('literal' in name) return name.literal.replaceAll(',', ' ');
  return [citedName(name), name.given, name.suffix].filter(Boolean).join(', ');
}
