import type { PaperComment, Uptake } from '../../../src/domain/uptake/uptake.ts';

const NONE = { total: 0, listed: [] };

export const NOTHING_BUILT: Uptake = { models: NONE, datasets: NONE, spaces: NONE, comments: [] };

/** A comment made at minute `at`. */
export function commentAt(id: string, at: number, more: Partial<PaperComment> = {}): PaperComment {
  return { id, text: `What ${id} says.`, at: at * 60_000, reactions: [], ...more };
}
