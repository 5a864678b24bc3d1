import type { Failure } from '../failure.ts';

/** What arXiv says of the newest version of a paper. Times are ms since 1970. */
export interface ArxivPaper {
  readonly id: string;
  readonly version: number;
  /** When this version came. */
  readonly updatedAt?: number;
  readonly title?: string;
  readonly abstract?: string;
  /** What the authors say beside the paper: pages, where it was accepted, where the code is. */
  readonly comment?: string;
  readonly journal?: string;
  readonly doi?: string;
  readonly isWithdrawn?: true;
}

/** What is kept of it: the last good answer (without a paper where arXiv has none), and why the last question has none. */
export interface KeptArxiv {
  readonly triedAt: number;
  readonly fetchedAt?: number;
  readonly paper?: ArxivPaper;
  readonly failure?: Failure;
}
