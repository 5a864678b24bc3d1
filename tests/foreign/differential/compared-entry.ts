import { partialDate } from '../../../src/domain/bibliography/dates.ts';

/** What a tool tells of one entry, as far as tools are compared. What a tool has no place for is undefined, and not compared. */
export interface ComparedEntry {
  readonly key: string;
  readonly title?: string | undefined;
  readonly authors?: readonly ComparedName[] | undefined;
  /** "2017", "2017-06" or "2017-06-12"; empty for none. */
  readonly issued?: string | undefined;
  readonly doi?: string | undefined;
  /** arXiv's alone. */
  readonly eprint?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** Of ours: the fields or tags as the file has them. */
  readonly written?: ReadonlyMap<string, string> | undefined;
}

/** `family` with its particle, since tools do not agree on whose it is; or a name that stays whole. */
export interface ComparedName {
  readonly family: string;
  readonly given: string;
  readonly suffix: string;
}

export const COMPARED_FIELDS = ['title', 'authors', 'issued', 'doi', 'eprint', 'keywords'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** A value as it is compared: marks of the typesetting, kinds of quotes, dashes and blanks, and capitals of titles are nobody's fault. */
export function comparable(field: ComparedField, entry: ComparedEntry): readonly string[] | undefined {
  switch (field) {
    case 'title':
      return entry.title === undefined ? undefined : [plainWords(entry.title).toLowerCase()];
    case 'authors':
      return entry.authors?.map(nameLine);
    case 'keywords':
      return entry.keywords && [...new Set(entry.keywords.map(plainWords).filter(Boolean))].sort();
    case 'doi':
      return entry.doi === undefined ? undefined : [bareDoi(entry.doi)];
    case 'eprint':
      return entry.eprint === undefined ? undefined : [bareArxiv(entry.eprint)];
    default:
      return entry[field] === undefined ? undefined : [entry[field]];
  }
}

/** Dots, blanks and hyphens between initials differ. */
function nameLine({ family, given, suffix }: ComparedName): string {
  const bare = (text: string) => plainWords(text).replace(/[.\s-]+/g, '');
  return [family, given, suffix].map(bare).join('|').replace(/\|+$/, '');
}

export function plainWords(text: string): string {
  return text
    .replace(/<\/?(?:i|b|u|em|strong|sc|sup|sub|span|q|code|pre|emphasis)(?: [^<>]*)?>/g, '')
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2032\u00b4"`]+|''+/g, "'")
    .replace(/[\u2010-\u2015\u2212]+|--+/g, '-')
    .replace(/[\s\u00a0\u200b\u00ad]+/g, ' ')
    .trim();
}

function bareDoi(doi: string): string {
  return doi
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
    .toLowerCase();
}

/** Without version and archive class. */
function bareArxiv(id: string): string {
  return id
    .trim()
    .replace(/^arxiv:\s*/i, '')
    .replace(/v\d+$/, '')
    .replace(/^([a-z-]+)\.[A-Z]{2}\//i, '$1/')
    .toLowerCase();
}

/** A date in its parts. */
export function isoOf(year: number | undefined, month?: number, day?: number): string {
  const date = year === undefined ? undefined : partialDate(year, month, day);
  return date
    ? [date.year, date.month, date.day].flatMap((part) => (part ? String(part).padStart(2, '0') : [])).join('-')
    : '';
}
