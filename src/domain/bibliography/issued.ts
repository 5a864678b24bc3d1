import { arxivId } from '../arxiv-id.ts';
import type { Paper } from '../paper.ts';
import type { BibliographicRecord, PartialDate } from './record.ts';

type Dated = Partial<Pick<BibliographicRecord, 'identifiers' | 'issued' | 'edited'>>;

/** A paper, and what a file or its reader said of its date. */
export interface Recorded {
  readonly paper: Pick<Paper, 'id' | 'publishedAt'>;
  readonly record?: Dated | undefined;
}

/** When a paper was published, as far as it is known: by its record, else by arXiv's date, else by the year and month in its arXiv id. */
export function issuedOf({ paper, record }: Recorded): PartialDate | undefined {
  if (saysWhen(record)) return record.issued;
  return (paper.publishedAt !== undefined && utcDate(paper.publishedAt)) || dateInId(paper.id);
}

/** The UTC day of a time, as arXiv counts. Undefined when that is no year that a paper can be of. */
export function utcDate(at: number): PartialDate | undefined {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  return year >= 1000 && year <= 9999 ? { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() } : undefined;
}

/** The first moment of that, ms since 1970: by this, publications stand in order. */
export function issuedAt({ paper, record }: Recorded): number | undefined {
  if (!saysWhen(record)) return paper.publishedAt;
  const { issued } = record;
  return issued && Date.UTC(issued.year, (issued.month ?? 1) - 1, issued.day ?? 1);
}

/** Who deleted a date by hand says so too. */
function saysWhen(record: Dated | undefined): record is Dated {
  return record?.issued !== undefined || record?.edited?.includes('issued') === true;
}

/** "1706.03762" is of June 2017; of the old ids, "9901001" is of January 1999. */
function dateInId(id: string): PartialDate | undefined {
  const digits = /(?:^|\/)(\d{2})(\d{2})/.exec(arxivId(id) ?? '');
  if (!digits) return undefined;
  const [year, month] = [Number(digits[1]), Number(digits[2])];
  return { year: year >= 91 ? 1900 + year : 2000 + year, month };
}
