import type { BibliographicRecord } from './record.ts';

/** Where a publication appeared, as a row names it: its journal or proceedings, else who published it. */
export function venueOf(record: BibliographicRecord | undefined): string | undefined {
  return record?.container ?? record?.publisher;
}
