import type { Row } from '../../../domain/row.ts';
import type { matchRanges } from '../../../domain/search/match-ranges.ts';
import type { Searched, UnseenMatch } from '../../../domain/search/unseen-match.ts';
import type { Matches } from '../model.ts';

type MarksIn = (
  rows: readonly Row[],
  searched: Searched,
  unseen: ReadonlyMap<string, UnseenMatch> | undefined,
) => ReadonlyMap<string, Matches>;

/** Where a search's words stand in rows. A row that was drawn with its marks gets the same objects, or it would be drawn again. */
export function searchMarks(rangesIn: typeof matchRanges): MarksIn {
  let of: Searched = { query: '', withTypos: false };
  let byRow = new WeakMap<Row, Matches>();

  return (rows, searched, unseen) => {
    if (searched.query !== of.query || searched.withTypos !== of.withTypos) {
      of = searched;
      byRow = new WeakMap();
    }
    return new Map(rows.map((row) => [row.id, marksIn(row, unseen?.get(row.id))]));
  };

  function marksIn(row: Row, unseen: UnseenMatch | undefined): Matches {
    const known = byRow.get(row) ?? {
      title: ranges(row.title),
      line: ranges(row.line),
      organisation: ranges(row.organisation),
      author: ranges(row.author),
    };
    const marks = !unseen || known.unseen === unseen ? known : { ...known, unseen };
    byRow.set(row, marks);
    return marks;
  }

  function ranges(text = ''): Matches['title'] {
    return rangesIn(text, of.query, of.withTypos);
  }
}
