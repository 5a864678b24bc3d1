import type { PaperComment } from './uptake.ts';

export type DiscussionOrder = 'newest' | 'liked';

/** A comment with its answers, the earliest first: an answer to an answer stands with the others. */
export interface Thread {
  readonly comment: PaperComment;
  readonly answers: readonly PaperComment[];
}

/** The discussion in the wanted order. An answer whose comment is not there begins a thread of its own, and so does one that goes in a circle. */
export function threadsOf(comments: readonly PaperComment[], order: DiscussionOrder): readonly Thread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const roots = new Map<string, string>();
  const answers = new Map<string, PaperComment[]>();
  const begun: PaperComment[] = [];
  for (const comment of byId.values()) {
    const root = rootOf(comment.id, byId, roots);
    if (root === comment.id) begun.push(comment);
    else answers.set(root, [...(answers.get(root) ?? []), comment]);
  }
  const first =
    order === 'newest' ? byTime : (a: PaperComment, b: PaperComment) => likesOf(b) - likesOf(a) || byTime(a, b);
  return begun.toSorted(first).map((comment) => ({
    comment,
    answers: (answers.get(comment.id) ?? []).toSorted((a, b) => byTime(b, a)),
  }));
}

/** How many people reacted; every reaction counts, since the site offers kind ones alone. */
function likesOf({ reactions }: PaperComment): number {
  return reactions.reduce((sum, { count }) => sum + count, 0);
}

function byTime(a: PaperComment, b: PaperComment): number {
  return (b.at ?? 0) - (a.at ?? 0);
}

/** The comment that a thread began with. Each step up is taken once for all comments. */
function rootOf(id: string, byId: ReadonlyMap<string, PaperComment>, roots: Map<string, string>): string {
  const way: string[] = [];
  const walked = new Set<string>();
  let at = id;
  while (!roots.has(at) && !walked.has(at)) {
    way.push(at);
    walked.add(at);
    const above = byId.get(at)?.answers;
    if (above === undefined || !byId.has(above)) break;
    at = above;
  }
  const root = roots.get(at) ?? at;
  for (const step of way) roots.set(step, root);
  return root;
}
