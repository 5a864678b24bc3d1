import type { VenueKind } from './known-venues.ts';

/** Where a paper was accepted. `name` is the name that people know the venue by: "NeurIPS". */
export interface AcceptedVenue {
  readonly name: string;
  readonly kind: VenueKind;
  readonly year?: number;
  readonly as?: AcceptedAs;
}

export const ACCEPTED_AS = ['oral', 'spotlight', 'highlight', 'poster', 'findings', 'demo', 'award'] as const;
export type AcceptedAs = (typeof ACCEPTED_AS)[number];
