/** One arXiv paper as the feed knows it. Its identity is `id`: the arXiv id without version (any non-empty string is kept). */
export interface Paper {
  readonly id: string;
  /** Cleaned text on one line; may still hold LaTeX. */
  readonly title: string;
  /** Cleaned text on one line; empty when the service gave none. */
  readonly abstract: string;
  /** Shown authors in order, as plain names; at most 5,000. */
  readonly authors: readonly string[];
  /** Missing until the service told them: a paper of a file has none, which is not 0. */
  readonly votes?: number;
  readonly comments?: number;
  /** Stars of the code repository. */
  readonly stars?: number;
  /** arXiv's date, ms since 1970. */
  readonly publishedAt?: number;
  /** When somebody submitted it to the daily papers, ms since 1970. */
  readonly submittedAt?: number;
  /** The feed day it was featured on, "2026-02-14"; missing when it never was. */
  readonly featuredOn?: string;
  readonly submitter?: Person;
  readonly organisation?: Organisation;
  /** The service's one-sentence summary; often missing on fresh papers, and may arrive later. */
  readonly summary?: string;
  readonly keywords?: readonly string[];
  /** https address of the code repository. */
  readonly code?: string;
  /** The service guessed the repository. */
  readonly codeIsGuessed?: true;
  /** http(s) address of the project's page. */
  readonly project?: string;
  readonly hasVideo?: true;
  readonly withdrawnAt?: number;
  /** arXiv's subject class ("cs.CL"), where an import told it: the service never does. */
  readonly primaryClass?: string;
}

export interface Person {
  /** The account's handle, when there is one. */
  readonly user?: string;
  readonly name: string;
}

export interface Organisation {
  /** The handle in addresses. */
  readonly handle?: string;
  readonly name: string;
}

/** The numbers of a paper that move. `rank` is the 1-based place in the trending list. */
export interface Numbers {
  readonly votes: number;
  readonly stars?: number;
  readonly comments?: number;
  readonly rank?: number;
}

/** A paper's numbers at one refresh; recorded only when one of them changed. */
export interface Observation extends Numbers {
  readonly paperId: string;
  readonly at: number;
}
