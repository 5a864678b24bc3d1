import type { KeptUptake } from '../../domain/uptake/uptake.ts';

/** What is shown of what became of a paper, once somebody wants to see it. */
export interface UptakeView {
  /** Missing where nobody has asked before. */
  readonly kept?: KeptUptake;
  readonly isAsking: boolean;
  /** The person wants arXiv asked as well. */
  readonly asksArxiv: boolean;
  readonly now: number;
}

export interface UptakeActions {
  /** Shows it, which asks for it where it is old, or puts it away. */
  readonly toggleUptake: (id: string) => void;
  /** Asks for it again. */
  readonly checkUptake: (id: string) => void;
  /** From now on arXiv is asked as well; straight from a click, since the browser asks the person. */
  readonly askArxivToo: (id: string) => void;
}
