import type { Paper } from './paper.ts';

/** A hidden paper: its name, when it was hidden, and the best copy that is left of it. */
export interface HiddenPaper {
  readonly id: string;
  readonly title: string;
  readonly hiddenAt: number;
  readonly paper?: Paper;
}
