import { Component } from 'preact';
import { isSameValue } from '../../domain/is-same-value.ts';
import { lastStep } from '../when-words.ts';
import { EntryRow, type RowLook } from './entry-row.tsx';
import type { RowChunk } from './row-chunks.ts';

/** What all rows of a list have in common. */
export type ListLook = Omit<RowLook, 'isPicked' | 'isOpen' | 'isFocusable'>;

interface Props {
  readonly chunk: RowChunk;
  /** It is out of sight and waits to be taken down: nothing in it is drawn anew. */
  readonly isLeaving: boolean;
  readonly picked: ReadonlySet<string>;
  readonly openId: string | undefined;
  readonly focusId: string | undefined;
  readonly look: ListLook;
}

/**
 * The rows of a chunk, drawn anew only when something in it changed. A component decides that, no kept VNode: Preact 11.2.0 draws a
 * copy of a VNode that it has drawn before, and the kept one holds its first parent for ever, and so the whole page of that time
 * (`constructNewChildrenArray` in preact/src/diff/children.js).
 */
export class ChunkRows extends Component<Props> {
  #marks = marksIn(this.props);

  override shouldComponentUpdate(next: Props): boolean {
    const { chunk, picked, openId, focusId, look } = this.props;
    if (next.isLeaving) return false;
    const isSame = next.chunk === chunk && looksSame(chunk, look, next.look);
    // Most often a few chunks more are drawn and nothing else: ten thousand rows need not be compared for that.
    if (isSame && next.picked === picked && next.openId === openId && next.focusId === focusId) return false;
    const before = this.#marks;
    this.#marks = marksIn(next);
    return !isSame || this.#marks !== before;
  }

  override render({ chunk, picked, openId, focusId, look }: Props) {
    return chunk.rows.map((saved) => {
      const { id } = saved;
      const marks = { isPicked: picked.has(id), isOpen: id === openId, isFocusable: id === focusId };
      return <EntryRow key={id} saved={saved} look={{ ...look, ...marks }} />;
    });
  }
}

/** Whether its rows look the same: a minute later most say the same, and asking them costs less than drawing them. */
function looksSame({ rows }: RowChunk, before: ListLook, after: ListLook): boolean {
  if (after === before) return true;
  const { now: was, ...known } = before;
  const { now, ...told } = after;
  return isSameValue(known, told) && rows.every((saved) => lastStep(saved, now) === lastStep(saved, was));
}

/** Which rows of a chunk are picked, open or reached by Tab, as a text to compare. */
function marksIn({ chunk, picked, openId, focusId }: Props): string {
  let marks = '';
  for (const [index, { id }] of chunk.rows.entries()) {
    if (picked.has(id)) marks += `p${index}`;
    if (id === openId) marks += `o${index}`;
    if (id === focusId) marks += `f${index}`;
  }
  return marks;
}
