import { venueInComment } from '../domain/venues/venue-in-comment.ts';

/** What an export says of where a paper was accepted, in a field for remarks: its authors' word is no journal and no proceedings. */
export function acceptedNote(venue: string | undefined): string | undefined {
  return venue && `Accepted at ${venue}`;
}

/** The venue in such a remark; undefined where it says something else, or more. */
export function venueInNote(note: string | undefined): string | undefined {
  const [whole, venue] = /^Accepted at ([^.;\n]{2,100})$/.exec(note?.trim() ?? '') ?? [];
  return whole !== undefined && venueInComment(whole) ? venue : undefined;
}
