import { describe, expect, it } from 'vitest';
import type { BibliographicRecord } from '../../../src/domain/bibliography/record.ts';
import type { Paper } from '../../../src/domain/paper.ts';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { documentOf, savedDocumentOf } from '../../../src/domain/search/document.ts';
import { type SearchScope, segmentFinder } from '../../../src/domain/search/find-in-segments.ts';
import { type OpenSegment, openSegment } from '../../../src/domain/search/open-segment.ts';
import { type Segment, segmentOf, segmentOfGone } from '../../../src/domain/search/segment.ts';

const JUNE_2024 = Date.UTC(2024, 5, 3);

function paper(id: string, title: string, told: Partial<Paper> = {}): Paper {
  return { id, title, abstract: '', authors: [], ...told };
}

function entry(of: Paper, told: Partial<SavedPaper> = {}): SavedPaper {
  return {
    id: of.id,
    paper: of,
    state: 'to-read',
    tags: [],
    note: '',
    savedAt: 1,
    changedAt: 1,
    position: 'a',
    ...told,
  };
}

function open(segment: Segment): OpenSegment {
  const opened = openSegment(segment);
  if (!opened) throw new Error('unreachable');
  return opened;
}

/** Cached: four of the service's papers, one of which is on the list. */
const VASWANI = paper('1706.03762', 'Attention Is All You Need', {
  authors: ['Ashish Vaswani', 'Noam Shazeer'],
  organisation: { name: 'Google Brain' },
  publishedAt: Date.UTC(2017, 5, 12),
  summary: 'A network of attention alone.',
});
const SONG = paper('2406.00001', 'Song Generation with State Space Models', {
  authors: ['Wei Han', 'Ann Attention'],
  organisation: { name: 'Meta AI' },
  publishedAt: JUNE_2024,
  code: 'https://github.com/a/b',
});
const SURVEY = paper('2406.00002', 'A Survey of Attention in the State of Space', {
  authors: ['Song Han'],
  keywords: ['meta learning'],
  publishedAt: JUNE_2024,
});
const REWARD = paper('2502.19613', 'Self-rewarding Correction', { publishedAt: Date.UTC(2025, 1, 26) });
const CACHED = [VASWANI, SONG, SURVEY, REWARD];

/** Saved: one that is cached as well, and others that only a file told of. */
const LIST = [
  entry(REWARD, { tags: ['to cite', 'RL'], note: 'Compare with the state space of attention.', state: 'reading' }),
  entry(paper('doi:10.1145/3292500', 'Deep Nets of Old', { abstract: 'We study photons in the dark.' }), {
    record: record(
      { doi: '10.1145/3292500' },
      { issued: { year: 2012 }, container: 'Neural Letters', citationKey: 'old2012nets' },
    ),
    starred: true,
  }),
  entry(paper('2301.00005', 'Removed Attention', { publishedAt: JUNE_2024 }), { removedAt: 5 }),
  entry(paper('2301.00006', 'Snoozed Models'), { snoozedUntil: 9e12 }),
];

function record(
  identifiers: BibliographicRecord['identifiers'],
  told: Partial<BibliographicRecord> = {},
): BibliographicRecord {
  return { identifiers, ...told };
}

const INDEX = {
  cached: [open(segmentOf(CACHED.map(documentOf)))],
  saved: [open(segmentOf(LIST.map(savedDocumentOf)))],
};
const search = segmentFinder(INDEX);

function found(query: string, scope: Partial<SearchScope> = {}): readonly string[] {
  return [...(search(query, { limit: 50, ...scope })?.ids ?? [])].sort();
}

const ids = (...papers: readonly Paper[]): string[] => papers.map(({ id }) => id).sort();

describe('a word in its field', () => {
  it.each([
    ['author:vaswani', [VASWANI]],
    ['author:vas', [VASWANI]],
    ['author:attention', [SONG]],
    ['author:han song', [SONG, SURVEY]],
    ['author:"song han"', [SURVEY]],
    ['author:"han song"', []],
    ['author:vaswni', [VASWANI]],
    ['org:meta', [SONG]],
    ['org:google attention', [VASWANI]],
    ['title:attention', [VASWANI, SURVEY]],
    ['attention author:han', [SONG, SURVEY]],
  ] as const)('%s', (query, papers) => {
    const onShelf = query.startsWith('title:') ? ['2301.00005'] : [];
    expect(found(query)).toEqual([...ids(...papers), ...onShelf].sort());
  });

  it('is a tag of the reading list', () => {
    expect(found('tag:rl')).toEqual([REWARD.id]);
    expect(found('tag:cite')).toEqual([REWARD.id]);
    expect(found('tag:"to cite"')).toEqual([REWARD.id]);
    expect(found('tag:"cite to"')).toEqual([]);
    expect(found('tag:correction')).toEqual([]);
  });
});

describe('quotes', () => {
  it('want the words as they stand, one directly behind the other', () => {
    expect(found('"state space"')).toEqual([SONG.id, REWARD.id].sort());
    expect(found('"state space models"')).toEqual([SONG.id]);
    expect(found('"space state"')).toEqual([]);
    expect(found('"attention is all"')).toEqual([VASWANI.id]);
    expect(found('"model"')).toEqual([]);
    expect(found('"models"')).toEqual([SONG.id, '2301.00006'].sort());
    expect(found('"modle"')).toEqual([]);
  });

  it('let the last word grow until they are closed', () => {
    expect(found('"state space mod')).toEqual([SONG.id]);
  });
});

describe('a minus', () => {
  it('leaves out what has the word', () => {
    expect(found('attention -survey')).toEqual([VASWANI.id, SONG.id, REWARD.id, '2301.00005'].sort());
    expect(found('attention -author:han -in:removed')).toEqual([VASWANI.id, REWARD.id].sort());
    expect(found('space -"state space"')).toEqual([SURVEY.id]);
    expect(found('attention -surveys -tag:rl -in:removed')).toEqual([VASWANI.id, SONG.id].sort());
  });

  it('alone asks for everything else', () => {
    expect(found('-attention in:saved')).toEqual(['2301.00006', 'doi:10.1145/3292500']);
  });
});

describe('a condition', () => {
  it.each([
    ['year:2017', [VASWANI.id]],
    ['year:2012', ['doi:10.1145/3292500']],
    ['year:2024', [SONG.id, SURVEY.id, '2301.00005']],
    ['year:2025-', [REWARD.id]],
    ['year:<2018', [VASWANI.id, 'doi:10.1145/3292500']],
    ['-year:2024 attention', [VASWANI.id, REWARD.id]],
    ['has:code', [SONG.id]],
    ['has:note', [REWARD.id]],
    ['attention -has:code year:2024', [SURVEY.id, '2301.00005']],
    ['in:saved', [REWARD.id, 'doi:10.1145/3292500', '2301.00006']],
    ['in:to-read', ['doi:10.1145/3292500']],
    ['in:reading', [REWARD.id]],
    ['in:starred', ['doi:10.1145/3292500']],
    ['in:snoozed', ['2301.00006']],
    ['in:removed', ['2301.00005']],
    ['attention -in:saved', [VASWANI.id, SONG.id, SURVEY.id, '2301.00005']],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual([...expected].sort());
  });

  it('is that of the reading list where only that is searched, unless another place is named', () => {
    expect(found('attention', { isSaved: true })).toEqual([REWARD.id]);
    expect(found('attention in:removed', { isSaved: true })).toEqual(['2301.00005']);
    expect(found('survey', { isSaved: true })).toEqual([]);
  });
});

describe('an identifier', () => {
  it.each([
    ['2502.19613', REWARD.id],
    ['arXiv:2502.19613v2', REWARD.id],
    ['https://arxiv.org/pdf/2502.19613', REWARD.id],
    ['https://huggingface.co/papers/2502.19613', REWARD.id],
    ['10.48550/ARXIV.2502.19613', REWARD.id],
    ['1706.03762', VASWANI.id],
    ['https://doi.org/10.48550/arXiv.1706.03762', VASWANI.id],
    ['https://doi.org/10.1145/3292500', 'doi:10.1145/3292500'],
    ['DOI: 10.1145/3292500', 'doi:10.1145/3292500'],
  ])('%s finds its paper', (query, id) => {
    expect(found(query)).toEqual([id]);
  });

  it('finds its papers by its beginning', () => {
    expect(found('2406.00')).toEqual([SONG.id, SURVEY.id]);
  });

  it('is beside other words enough by itself, and comes first', () => {
    expect(search('attention 2502.19613', { limit: 9 })?.ids).toEqual([REWARD.id]);
    expect(search('2502.19613 in:removed', { limit: 9 })?.ids).toEqual([]);
  });
});

describe('the reading list', () => {
  it('is searched in tags, note, whole abstract, journal and citation key', () => {
    for (const query of ['photons', 'neural letters', 'old2012nets'])
      expect(found(query)).toEqual(['doi:10.1145/3292500']);
    expect(found('compare cite')).toEqual([REWARD.id]);
  });

  it('has the last word on a paper that is cached too, until it is gone from it', () => {
    const gone = { ...INDEX, saved: [...INDEX.saved, open(segmentOfGone([REWARD.id]))] };
    expect(segmentFinder(gone)('correction', { limit: 9 })?.ids).toEqual([REWARD.id]);
    expect(segmentFinder(gone)('compare', { limit: 9 })?.ids).toEqual([]);
    expect(segmentFinder(gone)('correction in:saved', { limit: 9 })?.ids).toEqual([]);
  });

  it('comes first among papers that answer alike', () => {
    const two = [paper('a', 'Same', { votes: 900 }), paper('b', 'Same')];
    const index = {
      cached: [open(segmentOf(two.map(documentOf)))],
      saved: [open(segmentOf([savedDocumentOf(entry(paper('b', 'Same')))]))],
    };
    expect(segmentFinder(index)('same', { limit: 9 })?.ids).toEqual(['b', 'a']);
  });
});

describe('what is hidden', () => {
  const hidden = new Set([VASWANI.id]);
  it('is counted, and shown only where it is asked for', () => {
    expect(search('vaswani', { limit: 9, hidden })).toMatchObject({ ids: [], total: 0, hidden: 1 });
    expect(search('vaswani in:hidden', { limit: 9, hidden })).toMatchObject({ ids: [VASWANI.id], total: 1, hidden: 0 });
    expect(found('in:hidden', { hidden })).toEqual([VASWANI.id]);
    expect(found('attention -in:hidden', { hidden })).not.toContain(VASWANI.id);
  });

  it('is no reason to forgive typos', () => {
    expect(search('shazeer', { limit: 9, hidden })).toMatchObject({ total: 0, hidden: 1 });
  });
});

it('nothing asked for is no answer', () => {
  for (const query of ['', '-', 'author:', 'year:20', 'in:sav', '""'])
    expect(search(query, { limit: 9 })).toBeUndefined();
});
