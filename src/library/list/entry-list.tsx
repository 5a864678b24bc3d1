import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { say } from '../../browser/words.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { QUIET_MS, whenIdle } from '../finding/in-steps.ts';
import { EntryRow, type RowLook } from './entry-row.tsx';
import { followingChunks, freshChunks, type RowChunk } from './row-chunks.ts';
import { type RowDeeds, rowListeners } from './row-listeners.ts';

interface Props {
  readonly rows: readonly SavedPaper[];
  /** What decides which rows are shown; the list begins anew when it changes. */
  readonly of: string;
  readonly isLoading: boolean;
  readonly picked: ReadonlySet<string>;
  readonly openId: string | undefined;
  readonly focusId: string | undefined;
  readonly look: Omit<RowLook, 'isPicked' | 'isOpen' | 'isFocusable'>;
  readonly label: string;
  readonly deeds: RowDeeds;
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
export function EntryList({ rows, of, isLoading, picked, openId, focusId, look, label, deeds }: Props) {
  const list = useRef<Drawn>({ of: undefined, since: 0, chunks: [], ready: 0, leaving: [] });
  const [, again] = useState(0);
  const cache = useRef(new Map<number, ChunkCache>());
  const elements = useRef(new Map<number, HTMLElement>());
  const drawn = list.current;

  if (drawn.of !== of) {
    const leaving = drawn.chunks.slice(0, drawn.ready);
    for (const { key } of leaving) hide(elements.current.get(key));
    drawn.leaving = [...leaving, ...drawn.leaving];
    drawn.chunks = freshChunks(rows, Math.max(1, Math.ceil((innerHeight - ABOVE_HEIGHT) / ROW_HEIGHT)));
    drawn.since = performance.now();
    drawn.ready = Math.min(AT_ONCE, drawn.chunks.length);
    drawn.of = of;
    drawn.rows = rows;
  } else if (drawn.rows !== rows) {
    const isWhole = drawn.ready === drawn.chunks.length;
    drawn.chunks = followingChunks(drawn.chunks, rows);
    drawn.ready = isWhole ? drawn.chunks.length : Math.min(Math.max(drawn.ready, AT_ONCE), drawn.chunks.length);
    const unknown = drawn.chunks.filter(({ key }) => !cache.current.has(key));
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
      for (const { key } of drawn.leaving.splice(-AWAY_AT_A_TIME)) cache.current.delete(key);
      again((count) => count + 1);
    };
    return whenIdle(draw, isNext ? 0 : drawn.since + QUIET_MS - performance.now());
  });

  // In one array: between two, every row would be taken down and put up again.
  const shown = drawn.chunks.slice(0, drawn.ready).map(chunkVNode);
  const leaving = drawn.leaving.map(({ key }) => cache.current.get(key)?.vnode);
  const listeners = useMemo(() => rowListeners(deeds), [deeds]);
  return (
    <div
      role="feed"
      class="entries"
      aria-label={label}
      aria-busy={isLoading || isPending}
      hidden={rows.length === 0 && !isLoading}
      {...listeners}
    >
      {[...shown, ...leaving]}
      {rows.length > 0 && <span class="unseen-by-eye">{say('paper_count', rows.length)}</span>}
    </div>
  );

  /** The chunk as it was drawn last, when nothing in it changed: then nothing in it is even looked at. */
  function chunkVNode(chunk: RowChunk): VNode {
    const { key } = chunk;
    const known = cache.current.get(key);
    const isKnown = known !== undefined && known.chunk === chunk && known.look === look;
    // Most often a few chunks more are drawn and nothing else: ten thousand rows need not be compared for that.
    if (isKnown && known.picked === picked && known.openId === openId && known.focusId === focusId) return known.vnode;
    const marks = marksIn(chunk);
    if (isKnown && known.marks === marks) {
      cache.current.set(key, { ...known, picked, openId, focusId });
      return known.vnode;
    }
    const rowsIn = drawRows(chunk, known);
    const vnode = (
      <div
        key={key}
        class="entry-chunk"
        ref={(element) => {
          if (element) elements.current.set(key, element);
          else elements.current.delete(key);
        }}
      >
        {rowsIn}
      </div>
    );
    cache.current.set(key, { chunk, marks, look, picked, openId, focusId, rows: rowsIn, vnode });
    return vnode;
  }

  /** Which rows of a chunk are picked, open or reached by Tab, as a text to compare. */
  function marksIn({ rows }: RowChunk): string {
    let marks = '';
    for (const [index, { id }] of rows.entries()) {
      if (picked.has(id)) marks += `p${index}`;
      if (id === openId) marks += `o${index}`;
      if (id === focusId) marks += `f${index}`;
    }
    return marks;
  }

  function drawRows({ rows }: RowChunk, before: ChunkCache | undefined): readonly VNode[] {
    const old = before?.look === look ? new Map(before.rows.map((row) => [row.key as string, row])) : undefined;
    return rows.map((saved) => {
      const { id } = saved;
      const [isPicked, isOpen, isFocusable] = [picked.has(id), id === openId, id === focusId];
      const known = old?.get(id)?.props as { saved: SavedPaper; look: RowLook } | undefined;
      const isSame =
        known?.saved === saved &&
        known.look.isPicked === isPicked &&
        known.look.isOpen === isOpen &&
        known.look.isFocusable === isFocusable;
      const same = isSame ? old?.get(id) : undefined;
      return same ?? <EntryRow key={id} saved={saved} look={{ ...look, isPicked, isOpen, isFocusable }} />;
    });
  }
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

interface ChunkCache extends Pick<Props, 'picked' | 'openId' | 'focusId'> {
  readonly chunk: RowChunk;
  readonly marks: string;
  readonly look: Props['look'];
  readonly rows: readonly VNode[];
  readonly vnode: VNode;
}

/** Out of sight at once, without a look at its rows: they are taken down later. */
function hide(chunk: HTMLElement | undefined): void {
  if (chunk) chunk.hidden = true;
}
