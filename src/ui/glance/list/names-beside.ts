import type { Row } from '../../../domain/row.ts';
import type { SearchMatches } from '../model.ts';

/** Which names a found row shows: the one that a search matched, and none where it matched something out of sight that needs the room. */
export function namesBeside(
  { organisation, author, unseen }: SearchMatches,
  row: Row,
): Pick<Row, 'organisation' | 'author'> {
  const [isOrganisation, isAuthor] = [organisation.length > 0, author.length > 0];
  if (isOrganisation === isAuthor) return unseen && !isAuthor ? {} : row;
  return isAuthor
    ? { ...(row.author !== undefined && { author: row.author }) }
    : { ...(row.organisation !== undefined && { organisation: row.organisation }) };
}
