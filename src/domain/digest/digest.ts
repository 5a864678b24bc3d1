import type { Phrase } from '../phrase.ts';
import type { Rule } from '../rules/rule.ts';
import type { DigestRange } from './digest-schedule.ts';

/** In the order of the page. A paper stands in the first that takes it, and nowhere else. */
export const DIGEST_SECTIONS = ['watched', 'trending', 'rising', 'yours', 'rest'] as const;
export type DigestSectionName = (typeof DIGEST_SECTIONS)[number];

/** The new papers of a day or week on one page, as they were when it was made. Times are ms since 1970. */
export interface Digest extends DigestRange {
  readonly id: string;
  readonly every: 'day' | 'week';
  /** Section by section, best first in each; at most `DIGEST_PAPERS_MAX`. */
  readonly papers: readonly DigestPaper[];
  /** How many papers there were. */
  readonly total: number;
  /** What became of watched papers, the latest first, at most `DIGEST_NEWS_MAX`; missing where nothing did. */
  readonly news?: readonly DigestNews[];
  /** It came by itself; whoever asks for one needs no notification of it. */
  readonly isDue?: true;
  /** A notification was about to tell of it. */
  readonly announcedAt?: number;
  readonly openedAt?: number;
}

/** A digest's own small copy of a paper: it stands whatever becomes of the cache. */
export interface DigestPaper {
  readonly id: string;
  readonly section: DigestSectionName;
  readonly title: string;
  readonly line: string;
  /** The first of them. */
  readonly authors: readonly string[];
  readonly moreAuthors: number;
  readonly organisation?: string;
  readonly votes?: number;
  /** Votes gained in the time that the digest covers. */
  readonly gain?: number;
  readonly stars?: number;
  readonly hasCode?: true;
  readonly isWithdrawn?: true;
  /** By which rule it is watched, or lifted. */
  readonly rule?: Rule;
  /** The name that it shares with the reading list. */
  readonly because?: string;
}

/** One item of it, with the paper's title as it was. */
export interface DigestNews {
  readonly id: string;
  readonly title: string;
  readonly phrase: Phrase;
}

export const DIGEST_PAPERS_MAX = 200;
export const DIGEST_NEWS_MAX = 50;

/** Whether there is nothing to tell. */
export function isEmptyDigest({ papers, news }: Pick<Digest, 'papers' | 'news'>): boolean {
  return papers.length === 0 && news === undefined;
}
