import type { Strike } from './struck.ts';

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
