import type { BibliographicRecord } from './record.ts';

/** Where a publication appeared, as a row names it: its journal or proceedings, else where it was accepted, else who published it. */
export function venueOf(record: BibliographicRecord | undefined): string | undefined {
  return record?.container ?? record?.venue ?? record?.publisher;
}
