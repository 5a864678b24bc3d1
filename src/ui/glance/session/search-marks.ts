import type { Row } from '../../../domain/row.ts';
import type { Field } from '../../../domain/search/document.ts';
import type { matchRanges } from '../../../domain/search/match-ranges.ts';
import type { Searched, UnseenMatch } from '../../../domain/search/unseen-match.ts';
import type { SearchMatches } from '../model.ts';

type MarksIn = (
  rows: readonly Row[],
  searched: Searched,
  unseen: ReadonlyMap<string, UnseenMatch> | undefined,
) => ReadonlyMap<string, SearchMatches>;

/** Where a search's words stand in rows. A row that was drawn with its marks gets the same objects, or it would be drawn again. */
export function searchMarks(rangesIn: typeof matchRanges): MarksIn {
  let of: Searched = { query: '', withTypos: false };
  let byRow = new WeakMap<Row, SearchMatches>();

  return (rows, searched, unseen) => {
    if (searched.query !== of.query || searched.withTypos !== of.withTypos) {
      of = searched;
      byRow = new WeakMap();
    }
    return new Map(rows.map((row) => [row.id, marksIn(row, unseen?.get(row.id))]));
  };

  function marksIn(row: Row, unseen: UnseenMatch | undefined): SearchMatches {
    const known = byRow.get(row) ?? {
      title: ranges('title', row.title),
      line: ranges('summary', row.line),
      organisation: ranges('organisation', row.organisation),
      author: ranges('authors', row.author),
    };
    const marks = !unseen || known.unseen === unseen ? known : { ...known, unseen };
    byRow.set(row, marks);
    return marks;
  }

  function ranges(field: Field, text = ''): SearchMatches['title'] {
    return rangesIn(text, of.query, field, of.withTypos);
  }
}
