/** An invented paper as it was written down: what is left out here is missing in the feed, too. */
export interface SamplePaper {
  readonly title: string;
  readonly abstract: string;
  /** "Ada Byron; Grace Murray" */
  readonly authors: string;
  readonly votes: number;
  readonly comments?: number;
  /** The service's one-sentence summary; papers of the last two days have none yet. */
  readonly summary?: string;
  /** "attention, sparsity" */
  readonly keywords?: string;
  /** A handle of `organisations.ts`. */
  readonly from?: string;
  /** The name of a repository. */
  readonly code?: string;
  readonly codeAddedBy?: 'user' | 'auto' | 'admin';
  readonly stars?: number;
  readonly project?: string;
  readonly videos?: readonly string[];
  readonly withdrawn?: true;
  readonly hiddenAuthor?: string;
  readonly noSubmitter?: true;
  /** Place among the papers that lead the trending list; gaps are fine. */
  readonly trending?: number;
}

/** A paper that is older than the ten days of the sample. */
export interface OldPaper extends SamplePaper {
  readonly ageInDays: number;
  readonly neverFeatured?: true;
}
