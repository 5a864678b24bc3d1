/** The service's raw shapes (an absent value is a missing key, never null), mutable so that `patch` can change them. */
export interface Entry {
  paper: RawPaper;
  title: string;
  summary: string;
  publishedAt: string;
  thumbnail: string;
  numComments: number;
  isAuthorParticipating: boolean;
  submittedBy?: RawUser;
  organization?: RawOrganisation;
  mediaUrls?: string[];
  /** What a question for the single paper says beside it; no list has it. Nothing when missing. */
  uptake?: RawUptake;
  /** What arXiv's own interface says of it: the first version and nothing more when missing. */
  arxiv?: RawVersion;
}

export interface RawVersion {
  version: number;
  /** ISO 8601. */
  updated?: string;
  comment?: string;
  journal?: string;
  doi?: string;
}

/** Everything that cites a paper, and what is said of it, each in the service's shape. */
export interface RawUptake {
  models?: RawRepository[];
  datasets?: RawRepository[];
  spaces?: RawRepository[];
  comments?: RawComment[];
}

export interface RawRepository {
  id: string;
  [field: string]: unknown;
}

export interface RawComment {
  id: string;
  createdAt: string;
  author?: RawUser;
  type: string;
  data: {
    hidden: boolean;
    edited: boolean;
    latest: { raw: string; html: string; updatedAt: string };
    reactions: { reaction: string; count: number }[];
    parentCommentId?: string;
  };
}

export interface RawPaper {
  id: string;
  title: string;
  summary: string;
  authors: RawAuthor[];
  publishedAt: string;
  /** The feed day, always T00:00:00.000Z; missing when the paper was never featured. */
  submittedOnDailyAt?: string;
  submittedOnDailyBy?: RawUser;
  upvotes: number;
  /** 24 hex digits; the first 8 are the submission's unix seconds. */
  discussionId: string;
  projectPage?: string;
  githubRepo?: string;
  githubRepoAddedBy?: 'user' | 'auto' | 'admin';
  githubStars?: number;
  ai_summary?: string;
  ai_keywords?: string[];
  ai_summary_model?: string;
  organization?: RawOrganisation;
  mediaUrls?: string[];
  withdrawnAt?: string;
}

export interface RawAuthor {
  _id: string;
  name: string;
  hidden: boolean;
  user?: RawUser;
  status?: string;
  statusLastChangedAt?: string;
}

export interface RawUser {
  _id: string;
  name?: string;
  user?: string;
  fullname: string;
  avatarUrl: string;
  type: string;
  isPro: boolean;
  isHf?: boolean;
  isHfAdmin?: boolean;
  isMod?: boolean;
  followerCount?: number;
}

export interface RawOrganisation {
  _id: string;
  name: string;
  fullname: string;
  avatar: string;
}

/** "2026-02-14", or undefined when the paper was never featured. */
export function dayOf(entry: Entry): string | undefined {
  return entry.paper.submittedOnDailyAt?.slice(0, 10);
}

/** When the paper was submitted to the daily papers, ms since 1970. */
export function submittedAt(entry: Entry): number {
  return Number.parseInt(entry.paper.discussionId.slice(0, 8), 16) * 1000;
}

/** The same discussion id, dated anew. */
export function datedDiscussionId(discussionId: string, at: number): string {
  const seconds = Math.floor(at / 1000);
  return seconds.toString(16).padStart(8, '0') + discussionId.slice(8);
}
