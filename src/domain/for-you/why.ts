import type { Strike, StruckParts } from './struck.ts';

/** What speaks for a paper, in parts of the whole: words and authors are 1 together, and so are saved papers. */
export interface Why {
  readonly parts: readonly WhyPart[];
  readonly papers: readonly WhyPart[];
  /** What was struck and would speak for it. */
  readonly struck: readonly StruckPart[];
}

export interface WhyPart {
  /** What striking it strikes. */
  readonly strike: Strike;
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  /** So many of the saved papers have it; missing for a paper. */
  readonly heldBy?: number;
}

export type StruckPart = Pick<WhyPart, 'strike' | 'name'>;

/** All that was struck, as it is named: a word by its first term, a paper by its title. */
export function struckPartsOf({ words, authors, papers }: StruckParts, titleOf: (id: string) => string): StruckPart[] {
  return [
    ...words.map((terms) => ({ strike: { by: 'word' as const, terms }, name: terms[0] ?? '' })),
    ...authors.map((name) => ({ strike: { by: 'author' as const, name }, name })),
    ...papers.map((id) => ({ strike: { by: 'paper' as const, id }, name: titleOf(id) })),
  ];
}
