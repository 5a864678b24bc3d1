import { parseAbsence } from '../../src/domain/catch-up.ts';
import { parseRequestLog, requestLogKey } from '../../src/domain/logged-request.ts';
import { parseMirrorEntry, parseMirroredHidden } from '../../src/domain/mirror.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { type Row, rowFor } from '../../src/domain/row.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { documentOf } from '../../src/domain/search/document.ts';
import { segmentFinder } from '../../src/domain/search/find-in-segments.ts';
import { mergeSegments } from '../../src/domain/search/merge-segments.ts';
import { type OpenSegment, openSegment } from '../../src/domain/search/open-segment.ts';
import { segmentOf } from '../../src/domain/search/segment.ts';
import { unseenMatch, unseenWords } from '../../src/domain/search/unseen-match.ts';
import { brokenSettings, DEFAULT_SETTINGS, parseSettings } from '../../src/domain/settings.ts';
import { shortened } from '../../src/domain/snapshot.ts';
import { parseViewState } from '../../src/domain/view-state.ts';
import { savedIndex } from '../../src/library/filter/saved-index.ts';
import { noteLine } from '../../src/library/list/note-line.ts';
import { many, row } from './outside-rows.ts';
import type { ReadsText } from './outside-text.ts';

const PAPER: Paper = { id: '1706.03762', title: 'A title', abstract: '', authors: ['A b'], votes: 1 };
const NOW = Date.UTC(2026, 1, 10);
const SCREEN = {
  view: 'trending' as const,
  unseen: { trending: 0, newest: 0 },
  savedCount: 0,
  hiddenCount: 0,
};

/** Whoever reads again what was stored, which may come from outside or be damaged. */
export const STORED_READERS: Readonly<Record<string, ReadsText>> = {
  'stored settings': (text) => {
    const stored = Object.fromEntries(Object.keys(DEFAULT_SETTINGS).map((name) => [name, text]));
    return [parseSettings(stored), brokenSettings(stored)];
  },
  'entry of the mirror': (text) =>
    parseMirrorEntry({ id: text, title: text, authors: [text], tags: [text], note: text, savedAt: 1, position: text }),
  'stored view': (text) => [
    parseViewState({ view: text, filters: [text], search: { query: text, where: 'here' }, openId: text }, NOW, NOW),
    parseAbsence({ from: text, until: text }),
  ],
  'stored contact': (text) => parseRequestLog({ [`contact:${text}`]: 1, [`contact:lists:${text}`]: 1 }),
  'row of a paper': (text) => shortened({ ...SCREEN, rows: [rowOf(text)], total: 1 }),
  'first line of a note': noteLine,
  'paper of the index': (text) => {
    const find = segmentFinder({ cached: opened([paperOf(text)]), saved: [] });
    return [find('attention transformer', { limit: 10 }), find(text.slice(0, 200), { limit: 10 })];
  },
  'match that a row hides': (text) => {
    const searched = { query: 'attention transformer', withTypos: true };
    return unseenMatch({ paper: paperOf(text) }, unseenWords([['title', text]], searched), searched);
  },
  'search of the list': (text) => savedIndex().matcher([savedOf(paperOf(text), text)], 'attention transformer'),
};

/** Whoever reads many stored things. */
export const STORED_ROWS = [
  row(
    'contacts',
    (size) => Object.fromEntries(many(size, (at) => [requestLogKey({ host: `a${at}.io`, why: 'lists' }), at])),
    parseRequestLog,
  ),
  row(
    'hidden papers',
    (size) => Object.fromEntries(many(size, (at) => [`1706.${at}`, [at, 'x']])),
    parseMirroredHidden,
  ),
  row(
    'rows of a snapshot',
    (size) => ({ ...SCREEN, rows: many(size, () => rowOf('Title')), total: size }),
    (screen) => shortened(screen),
  ),
  row('papers of a segment', papers, opened),
  row(
    'papers searched',
    (size) => segmentFinder({ cached: opened(papers(size)), saved: opened(papers(size)) }),
    (find) => QUERIES.map((query) => find(query, { limit: 50 })),
  ),
  row(
    'papers of two segments, merged',
    (size) => [...opened(papers(size)), ...opened(papers(size))],
    (segments) => mergeSegments(segments, true),
  ),
  row(
    'segments of a paper each',
    (size) => many(Math.min(size, 2_000), () => opened([PAPER])).flat(),
    (segments) => [
      mergeSegments(segments, true),
      segmentFinder({ cached: segments, saved: [] })('title', { limit: 50 }),
    ],
  ),
  row(
    'saved papers, searched',
    (size) => papers(size).map((paper) => savedOf(paper, 'b')),
    (saved) => savedIndex().matcher(saved, 'title'),
  ),
];

const QUERIES = ['title lang', 'titel langauge', '"of languages" author:name -tag:x year:2024 in:saved', '2502.19613'];

function papers(size: number): Paper[] {
  return many(size, (at) => ({
    ...PAPER,
    id: `${at}`,
    title: `Title ${at} of languages`,
    authors: [`Name ${at % 99}`],
  }));
}

function paperOf(text: string): Paper {
  return {
    ...PAPER,
    title: text,
    abstract: text,
    authors: [text],
    keywords: [text],
    organisation: { name: text, handle: text },
  };
}

function savedOf(paper: Paper, note: string): SavedPaper {
  const { id } = paper;
  return { id, paper, state: 'to-read', tags: [note], note, savedAt: NOW, changedAt: NOW, position: 'i' };
}

function rowOf(text: string): Row {
  return rowFor(paperOf(text), { isSaved: false, observations: [], gainsSince: 0, now: NOW });
}

function opened(all: readonly Paper[]): OpenSegment[] {
  const segment = openSegment(segmentOf(all.map(documentOf)));
  return segment ? [segment] : [];
}
