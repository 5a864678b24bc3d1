import type { ComparedEntry, ComparedName } from './compared-entry.ts';
import { isoOf } from './compared-entry.ts';

/** CSL-JSON as pandoc, citation-js and biblatex-csl-converter write it. */
export interface CslItem {
  readonly id: string | number;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly (number | string)[])[] };
  readonly DOI?: string;
  readonly URL?: string;
  readonly keyword?: string;
}

interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
}

/** `index`: its number in the file, which names an entry of RIS. */
export function comparedItem(item: CslItem, key: string): ComparedEntry {
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  const number = (part: number | string | undefined) => (part === undefined ? undefined : Number(part));
  return {
    key,
    title: item.title ?? '',
    authors: (item.author ?? []).map(comparedName),
    issued: isoOf(number(year), number(month), number(day)),
    doi: item.DOI,
    keywords: item.keyword === undefined ? undefined : item.keyword.split(/[,;]/),
  };
}

function comparedName(name: CslName): ComparedName {
  if (name.literal !== undefined) return { family: name.literal, given: '', suffix: '' };
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  const family = [...particles, name.family]
    .filter(Boolean)
    .join(' ')
    .replace(/(['’]) /g, '$1');
  return { family, given: name.given ?? '', suffix: name.suffix ?? '' };
}
