import type { Failure } from '../failure.ts';
import type { Person } from '../paper.ts';
import type { KeptArxiv } from './arxiv-paper.ts';

/** What others built on a paper and say of it, as Hugging Face tells. */
export interface Uptake {
  readonly models: ArtifactList;
  readonly datasets: ArtifactList;
  readonly spaces: ArtifactList;
  readonly comments: readonly PaperComment[];
}

export const ARTIFACT_KINDS = ['models', 'datasets', 'spaces'] as const;
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];

/** `total` is the service's count; fewer may be listed. The authors' own stand first, then the organisation's. */
export interface ArtifactList {
  readonly total: number;
  readonly listed: readonly Artifact[];
}

export interface Artifact {
  /** "owner/name", as the address has it. */
  readonly id: string;
  readonly by?: 'authors' | 'organisation';
  /** "text-generation", as the service calls it. */
  readonly task?: string;
  /** Of a Space: what it is for, in a few words. */
  readonly about?: string;
  readonly downloads?: number;
  readonly likes?: number;
  /** Whoever wants it has to accept terms, or is let in by hand. */
  readonly gate?: 'terms' | 'request';
}

export interface PaperComment {
  readonly id: string;
  /** Markdown of a stranger. */
  readonly text: string;
  /** ms since 1970. */
  readonly at?: number;
  readonly by?: Person;
  readonly isByAuthor?: true;
  readonly isEdited?: true;
  /** The comment it answers. */
  readonly answers?: string;
  readonly reactions: readonly Reaction[];
}

export interface Reaction {
  /** An emoji. */
  readonly sign: string;
  readonly count: number;
}

/** What is kept of a paper's uptake: the last good answer, and what became of the last question. Times are ms since 1970. */
export interface KeptUptake {
  readonly id: string;
  readonly triedAt: number;
  readonly fetchedAt?: number;
  readonly uptake?: Uptake;
  /** Why the last question has no answer. */
  readonly failure?: Failure;
  /** What arXiv says, where the person wants it asked as well. */
  readonly arxiv?: KeptArxiv;
}
