import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/domain/paper.ts';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { documentOf, savedDocumentOf } from '../../../src/domain/search/document.ts';
import { type SearchScope, segmentFinder } from '../../../src/domain/search/find-in-segments.ts';
import { mergeSegments } from '../../../src/domain/search/merge-segments.ts';
import { type OpenSegment, openSegment } from '../../../src/domain/search/open-segment.ts';
import { resultGroups } from '../../../src/domain/search/result-groups.ts';
import { type Segment, segmentOf } from '../../../src/domain/search/segment.ts';

function paper(id: string, told: Partial<Paper> = {}): Paper {
  return { id, title: `Graphs, part ${id}`, abstract: '', authors: [], ...told };
}

function saved(of: Paper, told: Partial<SavedPaper> = {}): SavedPaper {
  const times = { savedAt: 1, changedAt: 1, position: 'a' };
  return { id: of.id, paper: of, state: 'to-read', tags: [], note: '', ...times, ...told };
}

function open(segment: Segment): OpenSegment {
  const opened = openSegment(segment);
  if (!opened) throw new Error('unreachable');
  return opened;
}

/** Published at the end of May, listed in June: a list's month is that of its day. */
const LATE_MAY = paper('late-may', { featuredOn: '2024-06-03', publishedAt: Date.UTC(2024, 4, 30), votes: 40 });
const MAY = paper('may', { featuredOn: '2024-05-16', publishedAt: Date.UTC(2024, 4, 15), votes: 7 });
const OLD = paper('old', { featuredOn: '2023-05-04', publishedAt: Date.UTC(2023, 4, 3), votes: 700 });
/** After 21:30 in New York, it is the next day's. */
const AT_NIGHT = paper('at-night', { submittedAt: Date.UTC(2024, 6, 1, 0, 50), votes: 3 });
const UNDATED = paper('undated');
const MINE = paper('mine', { publishedAt: Date.UTC(2020, 0, 2) });
const GONE = paper('gone', { publishedAt: Date.UTC(2021, 0, 2) });

const INDEX = {
  archive: [open(segmentOf([OLD, MAY, LATE_MAY].map(documentOf)))],
  cached: [open(segmentOf([AT_NIGHT, UNDATED].map(documentOf)))],
  saved: [
    open(
      segmentOf(
        [saved(MINE, { record: { identifiers: {}, issued: { year: 2012 } } }), saved(GONE, { removedAt: 5 })].map(
          savedDocumentOf,
        ),
      ),
    ),
  ],
};
const search = segmentFinder(INDEX);

function found(query: string, scope: Partial<SearchScope> = {}) {
  const answer = search(query, { limit: 50, ...scope });
  if (!answer) throw new Error(`${query} asks for nothing`);
  return answer;
}

describe('a month', () => {
  it.each([
    ['month:2024-05', ['may']],
    ['month:2024-06', ['at-night', 'late-may']],
    ['month:2024-07', []],
    ['month:2024', ['at-night', 'late-may', 'may']],
    ['month:<2024-06', ['gone', 'may', 'mine', 'old']],
    ['month:2012', ['mine']],
    ['-month:2024 graphs', ['gone', 'mine', 'old', 'undated']],
    ['year:2024 -month:2024-06', ['may']],
  ])('%s', (query, ids) => {
    expect([...found(query).ids].sort()).toEqual([...ids].sort());
  });
});

describe('an order', () => {
  it('of votes has those last whose votes nobody told, and is of all that is found, not of what fits best', () => {
    expect(found('graphs', { order: 'votes', limit: 3 }).ids).toEqual(['old', 'late-may', 'may']);
    expect(found('graphs', { order: 'votes' }).ids.slice(0, 4)).toEqual(['old', 'late-may', 'may', 'at-night']);
  });

  it('of dates begins with the newest, and has its months with all that is found in each', () => {
    const { ids, groups, total } = found('graphs', { order: 'date', limit: 4 });
    expect(ids).toEqual(['at-night', 'late-may', 'may', 'old']);
    expect(total).toBe(7);
    expect(groups?.by).toBe('date');
    expect([...(groups?.totals.values() ?? [])].reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it('of places has the first of each, so that no place hides another', () => {
    const { ids, groups } = found('graphs', { order: 'place', limit: 2 });
    expect(ids.map((id) => id === 'old' || id === 'may' || id === 'late-may')).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
    const heads = groups && [...resultGroups(ids, groups).values()];
    expect(heads?.map((head) => head.by === 'place' && [head.place, head.shown, head.total])).toEqual([
      ['saved', 1, 1],
      ['listed', 2, 2],
      ['archive', 2, 3],
      ['removed', 1, 1],
    ]);
  });

  it('outlasts a merge of segments', () => {
    const merged = open(mergeSegments([...INDEX.archive, ...INDEX.cached], true));
    const again = segmentFinder({ cached: [merged], saved: [] });
    expect(again('graphs', { limit: 9, order: 'date' })?.ids).toEqual([
      'at-night',
      'late-may',
      'may',
      'old',
      'undated',
    ]);
    expect(again('graphs', { limit: 1, order: 'votes' })?.ids).toEqual(['old']);
  });
});

it('what is on no shelf of the list is found by itself', () => {
  expect([...found('graphs', { isElsewhere: true }).ids].sort()).toEqual(
    ['at-night', 'late-may', 'may', 'old', 'undated'].sort(),
  );
});
