import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { tExact } from '../../browser/count-text.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { QUIET_MS, whenIdle } from '../filter/idle-steps.ts';
import { ChunkRows, type ListLook } from './chunk-rows.tsx';
import { followingChunks, freshChunks, type RowChunk } from './row-chunks.ts';
import { type RowActions, rowListeners } from './row-listeners.ts';

interface Props {
  readonly rows: readonly SavedPaper[];
  /** What decides which rows are shown; the list begins anew when it changes. */
  readonly of: string;
  readonly isLoading: boolean;
  readonly picked: ReadonlySet<string>;
  readonly openId: string | undefined;
  readonly focusId: string | undefined;
  readonly look: ListLook;
  readonly label: string;
  readonly actions: RowActions;
}

/** How many chunks are drawn, and how many old ones thrown away, before the browser gets its turn. */
const AT_ONCE = 1;
const AT_A_TIME = 2;
const CHANGED_AT_ONCE = 4;
const AWAY_AT_A_TIME = 4;
/** Some of them are higher, none is lower. */
const ROW_HEIGHT = 48;
/** What the header and the tools take at least. */
const ABOVE_HEIGHT = 90;

/**
 * The whole list is on the page, so that find-in-page and screen readers see it; but it is drawn, changed and taken down a few chunks
 * at a time, and the browser lays out only the chunks near the eye (`content-visibility`).
 */
export function EntryList({ rows, of, isLoading, picked, openId, focusId, look, label, actions }: Props) {
  const list = useRef<Drawn>({ of: undefined, since: 0, chunks: [], ready: 0, leaving: [] });
  const [, again] = useState(0);
  const drawn = list.current;

  if (drawn.of !== of) {
    drawn.leaving = [...drawn.chunks.slice(0, drawn.ready), ...drawn.leaving];
    drawn.chunks = freshChunks(rows, Math.max(1, Math.ceil((innerHeight - ABOVE_HEIGHT) / ROW_HEIGHT)));
    drawn.since = performance.now();
    drawn.ready = Math.min(AT_ONCE, drawn.chunks.length);
    drawn.of = of;
    drawn.rows = rows;
  } else if (drawn.rows !== rows) {
    const isWhole = drawn.ready === drawn.chunks.length;
    const onPage = new Set(drawn.chunks.slice(0, drawn.ready).map(({ key }) => key));
    drawn.chunks = followingChunks(drawn.chunks, rows);
    drawn.ready = isWhole ? drawn.chunks.length : Math.min(Math.max(drawn.ready, AT_ONCE), drawn.chunks.length);
    const unknown = drawn.chunks.filter(({ key }) => !onPage.has(key));
    if (unknown.length > CHANGED_AT_ONCE && unknown[0])
      drawn.ready = Math.max(AT_ONCE, drawn.chunks.indexOf(unknown[0]));
    drawn.rows = rows;
  }

  const isPending = drawn.ready < drawn.chunks.length || drawn.leaving.length > 0;
  useEffect(() => {
    if (!isPending) return;
    // What is next below comes at once, for whoever scrolls; all else when nobody is typing.
    const isNext = drawn.ready <= AT_ONCE;
    const draw = () => {
      drawn.ready = Math.min(drawn.chunks.length, drawn.ready + AT_A_TIME);
      drawn.leaving.splice(-AWAY_AT_A_TIME);
      again((count) => count + 1);
    };
    return whenIdle(draw, isNext ? 0 : drawn.since + QUIET_MS - performance.now());
  });

  // In one array: between two, every row would be taken down and put up again.
  const shown = [
    ...drawn.chunks.slice(0, drawn.ready).map((chunk) => ({ chunk, isLeaving: false })),
    ...drawn.leaving.map((chunk) => ({ chunk, isLeaving: true })),
  ];
  const listeners = useMemo(() => rowListeners(actions), [actions]);
  return (
    <div
      role="feed"
      class="entries"
      aria-label={label}
      aria-busy={isLoading || isPending}
      hidden={rows.length === 0 && !isLoading}
      {...listeners}
    >
      {shown.map(({ chunk, isLeaving }) => (
        <div key={chunk.key} class="entry-chunk" hidden={isLeaving}>
          <ChunkRows {...{ chunk, isLeaving, picked, openId, focusId, look }} />
        </div>
      ))}
      {rows.length > 0 && <span class="visually-hidden">{tExact('paper_count', rows.length)}</span>}
    </div>
  );
}

interface Drawn {
  of: string | undefined;
  /** When this list was begun, by the page's clock. */
  since: number;
  rows?: readonly SavedPaper[];
  chunks: readonly RowChunk[];
  /** How many of the chunks may be drawn. */
  ready: number;
  /** Chunks of a list that is shown no more: out of sight, and taken down bit by bit. */
  leaving: RowChunk[];
}
