import { arxivId } from '../domain/arxiv-id.ts';
import type { Paper } from '../domain/paper.ts';

/** A calendar date as far as it is known, in UTC as arXiv counts. `month` and `day` start at 1. */
export interface PublicationDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** When a paper was published: by arXiv's date, else by the year and month in its arXiv id. */
export function publicationDate({ id, publishedAt }: Pick<Paper, 'id' | 'publishedAt'>): PublicationDate | undefined {
  return (publishedAt !== undefined && dateOf(publishedAt)) || dateInId(id);
}

/** The UTC day of a time, or undefined when that is no year a paper can be of. */
export function dateOf(at: number): PublicationDate | undefined {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  return year >= 1000 && year <= 9999 ? { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() } : undefined;
}

/** "2017", "2017-06" or "2017-06-12". */
export function isoDate({ year, month, day }: PublicationDate): string {
  const parts = [year, month, month && day].filter((part) => part !== undefined);
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** "1706.03762" is of June 2017; of the old ids, "9901001" is of January 1999. */
function dateInId(id: string): PublicationDate | undefined {
  const digits = /(?:^|\/)(\d{2})(\d{2})/.exec(arxivId(id) ?? '');
  if (!digits) return undefined;
  const [year, month] = [Number(digits[1]), Number(digits[2])];
  return { year: year >= 91 ? 1900 + year : 2000 + year, month };
}
