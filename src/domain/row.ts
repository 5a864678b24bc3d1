import type { PolledFeed } from './feed.ts';
import { latexToText } from './latex.ts';
import type { Mark } from './mark.ts';
import type { Paper } from './paper.ts';
import { summaryLine } from './summary-line.ts';

/** What one line of a list shows, small enough to be left ready in the snapshot. Times are ms since 1970. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly organisation?: string;
  readonly author?: string;
  readonly moreAuthors: number;
  readonly votes: number;
  readonly comments?: number;
  readonly stars?: number;
  /** What its age is counted from. */
  readonly datedAt?: number;
  readonly hasCode?: true;
  readonly hasProject?: true;
  readonly hasVideo?: true;
  readonly isWithdrawn?: true;
  /** How this list's naming of the paper stands: not listed by it, not seen yet (`null`), or seen at a time (0: baseline). */
  readonly seenAt?: number | null;
  readonly isRead?: true;
  readonly isSaved?: true;
}

const TITLE_LENGTH = 220;
const LINE_LENGTH = 220;
const NAME_LENGTH = 60;

/** The row of a paper in the list of `feed` (none for lists that make nothing New). */
export function rowFor(paper: Paper, mark: Mark | undefined, isSaved: boolean, feed?: PolledFeed): Row {
  const author = paper.authors[0];
  const datedAt = paper.submittedAt ?? dayStart(paper.featuredOn) ?? paper.publishedAt;
  return {
    id: paper.id,
    title: cap(latexToText(paper.title), TITLE_LENGTH),
    line: latexToText(summaryLine(paper, LINE_LENGTH)),
    ...(paper.organisation && { organisation: cap(paper.organisation.name, NAME_LENGTH) }),
    ...(author !== undefined && { author: cap(author, NAME_LENGTH) }),
    moreAuthors: Math.max(0, paper.authors.length - 1),
    votes: paper.votes,
    ...(paper.comments !== undefined && { comments: paper.comments }),
    ...(paper.stars !== undefined && { stars: paper.stars }),
    ...(datedAt !== undefined && { datedAt }),
    ...(paper.code !== undefined && { hasCode: true }),
    ...(paper.project !== undefined && { hasProject: true }),
    ...(paper.hasVideo && { hasVideo: true }),
    ...(paper.withdrawnAt !== undefined && { isWithdrawn: true }),
    ...seenIn(mark, feed),
    ...(mark?.readAt !== undefined && { isRead: true }),
    ...(isSaved && { isSaved: true }),
  };
}

function seenIn(mark: Mark | undefined, feed: PolledFeed | undefined): Pick<Row, 'seenAt'> {
  if (!mark || !feed || mark.listedAt[feed] === undefined) return {};
  return { seenAt: mark.seenAt[feed] ?? null };
}

function dayStart(day: string | undefined): number | undefined {
  return day === undefined ? undefined : Date.parse(day);
}

function cap(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}
