import type { AcceptedVenue } from './accepted-venue.ts';

/** "NeurIPS 2026 Spotlight", "ICML 2026 workshop": a name, in the words that the venue itself uses. */
export function venueWords({ name, kind, year, as }: AcceptedVenue): string {
  return [name, year, kind === 'workshop' && !/workshop/i.test(name) && 'workshop', as && TITLES[as]]
    .filter(Boolean)
    .join(' ');
}

const TITLES = {
  oral: 'Oral',
  spotlight: 'Spotlight',
  highlight: 'Highlight',
  poster: 'Poster',
  findings: 'Findings',
  demo: 'Demo',
  award: 'Award',
} as const satisfies Record<NonNullable<AcceptedVenue['as']>, string>;
