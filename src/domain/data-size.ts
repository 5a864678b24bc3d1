/** What of both databases a person can picture; `rest` is what keeps the others in order. */
export const DATA_KINDS = [
  'saved',
  'marks',
  'observations',
  'digests',
  'papers',
  'archive',
  'search',
  'terms',
  'thumbnails',
  'rest',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];

export interface DataSize {
  readonly kind: DataKind;
  readonly rows: number;
  /** From some of the rows, taken for all of them. */
  readonly bytes: number;
}
