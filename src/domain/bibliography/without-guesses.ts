import { arxivId } from '../arxiv-id.ts';
import type { Paper } from '../paper.ts';
import type { SavedPaper } from '../saved-paper.ts';
import type { PartialDate } from './record.ts';

/**
 * An entry as it was kept before there were records (library versions 1 to 3, backup format 1), without what was made up for it then: a
 * paper that the service had not told of had "0 votes", and a year or a month counted as its first day.
 */
export function withoutGuesses(saved: SavedPaper): SavedPaper {
  if (saved.record || !isUntoldByService(saved.paper)) return saved;
  const { votes: _, publishedAt, ...paper } = saved.paper;
  const issued = publishedAt === undefined ? undefined : firstDayOf(publishedAt);
  if (!issued) return { ...saved, paper: { ...paper, ...(publishedAt !== undefined && { publishedAt }) } };
  const arxiv = arxivId(saved.id);
  return { ...saved, paper, record: { identifiers: arxiv === undefined ? {} : { arxiv }, issued } };
}

/** Nothing of it but its votes can come from the service, and those are none. */
function isUntoldByService({ votes, comments, submittedAt, featuredOn, submitter, summary }: Paper): boolean {
  return votes === 0 && [comments, submittedAt, featuredOn, submitter, summary].every((fact) => fact === undefined);
}

/** The year whose first moment a time is, or the month. */
function firstDayOf(at: number): PartialDate | undefined {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (at === Date.UTC(year, 0)) return { year };
  return at === Date.UTC(year, month) ? { year, month: month + 1 } : undefined;
}
