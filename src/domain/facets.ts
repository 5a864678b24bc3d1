/** A value that entries can be narrowed to, and how many have it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}
