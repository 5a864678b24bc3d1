import type { Failure, PaperList } from '../failure.ts';
import type { Feed } from '../feed.ts';

/** What an answer does to the list that we hold. */
export type ListDecision =
  | { readonly kind: 'swap'; readonly ids: readonly string[] }
  /** `shorter`: the answer alone, to be remembered until a second one confirms it. */
  | { readonly kind: 'merge'; readonly ids: readonly string[]; readonly shorter: readonly string[] }
  | Extract<Failure, { kind: 'bad-payload' | 'empty' }>;

/**
 * Whether a parsed answer replaces the list that we hold, is merged into it, or counts as broken. An empty or half-readable
 * answer never wipes anything; one that shrank by more than half must be said twice. `mayBeEmpty`: a weekend's list, a search.
 */
export function decideList(
  answer: PaperList,
  previous: Feed | undefined,
  { mayBeEmpty = false }: { mayBeEmpty?: boolean } = {},
): ListDecision {
  const known = previous?.ids ?? [];
  const entries = answer.papers.length + answer.unreadable;
  if (entries === 0) return mayBeEmpty && known.length === 0 ? { kind: 'swap', ids: [] } : { kind: 'empty' };
  if (answer.unreadable * 2 > entries) return { kind: 'bad-payload', at: 'entries' };
  const ids = [...new Set(answer.papers.map(({ id }) => id))];
  if (ids.length * 2 >= known.length || sameSet(ids, previous?.shorter)) return { kind: 'swap', ids };
  return {
    kind: 'merge',
    ids: [...new Set([...ids, ...known])].slice(0, Math.max(known.length, MERGED_MAX)),
    shorter: ids,
  };
}

/**
 * What "not modified" does: when the last answer was suspiciously short and waits for a second one, this is the second one
 * (we sent the ETag of the short list). Otherwise undefined, and the list stays as it is.
 */
export function decideUnchanged(previous: Feed | undefined): Extract<ListDecision, { kind: 'swap' }> | undefined {
  return previous?.shorter && { kind: 'swap', ids: previous.shorter };
}

/** A service that answers shorter from now on, with ever other papers, would otherwise grow the merged list without end. */
const MERGED_MAX = 500;

function sameSet(ids: readonly string[], others: readonly string[] | undefined): boolean {
  if (others?.length !== ids.length) return false;
  const set = new Set(others);
  return ids.every((id) => set.has(id));
}
