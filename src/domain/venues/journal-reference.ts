import { cleanLine } from '../clean-text.ts';
import { present } from '../present.ts';
import { KNOWN_VENUES } from './known-venues.ts';

/** Where a paper appeared, as far as its journal reference at arXiv tells it in parts. */
export interface JournalReference {
  /** The reference as it is, where its parts can't be told. */
  readonly container: string;
  readonly type: 'article-journal' | 'paper-conference';
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly year?: number;
}

/**
 * What a journal reference says: "Phys. Rev. D 76, 013009 (2007)", "Nature, vol. 3, no. 2, pp. 1-9, 2024", "In Proceedings of the 41st …, 2024".
 * Parts are told only where all of it is understood. Undefined for what names nothing. Reads 1,000 characters.
 */
export function journalReference(text: string): JournalReference | undefined {
  const line = cleanLine(text.slice(0, 1_000), 500).replace(/[\s;,]+$/, '');
  if (!/\p{L}{2}/u.test(line)) return undefined;
  const type = isConference(line) ? 'paper-conference' : 'article-journal';
  const years = [...new Set(line.match(/(?<![\d.:/-])(?:19|20)\d\d(?![\d.:/-])/g))];
  const year = years.length === 1 ? Number(years[0]) : undefined;
  const parts = type === 'article-journal' ? journalParts(line) : undefined;
  return { type, ...present({ year }), ...(parts ?? { container: line.replace(/^in:?\s+(?=\S)/i, '') }) };
}

/** A name without digits, a volume, perhaps an issue, pages or an article's number, and the year in its place or none. */
function journalParts(line: string): Omit<JournalReference, 'type' | 'year'> | undefined {
  const undated = line
    .replace(/\s*[,;]?\s*\((?:\p{L}{3,9}\.?\s+)?(?:19|20)\d\d\)/u, '')
    .replace(/[,;]\s*(?:\p{L}{3,9}\.?\s+)?(?:19|20)\d\d\.?$/u, '')
    .trim();
  const found =
    /^(\p{L}[^\d,;:()]{1,150}?)(?:[,:]?\s+(?:vol(?:ume)?\.?\s*)?([A-Z]?\d{1,4})(?:\s?\((\d{1,4}(?:-\d{1,4})?)\)|,?\s+(?:no|number|issue|iss)\.?\s*(\d{1,4}))?(?:\s*[,:]\s*(?:(?:pp?|pages?|article|art)\.?\s*)?([A-Za-z]{0,3}\d{1,9}(?:\s?[-–]{1,2}\s?[A-Za-z]?\d{1,9})?))?)?$/u.exec(
      undated,
    );
  if (!found) return undefined;
  const [, name = '', volume, issue = found[4], , pages] = found;
  // Without a volume, what was a sentence would be a name.
  if (volume === undefined && undated === line) return undefined;
  return {
    container: name.trim(),
    ...present({ volume, issue, pages: pages?.replace(/\s?[-–]{1,2}\s?/, '-') }),
  };
}

function isConference(line: string): boolean {
  if (/\b(?:proc(?:eedings)?|conference|workshop|symposium|conf|symp)\b/i.test(line))
    return !/^proc(?:eedings)? of the (?:national academy|royal society|ieee\b(?! .*conf)|vldb)/i.test(line);
  return KNOWN_VENUES.some(({ name, kind }) => kind !== 'journal' && new RegExp(`\\b${escaped(name)}\\b`).test(line));
}

function escaped(name: string): string {
  return name.replace(/[^\w ]/g, '\\$&');
}
