import type { PaperList } from '../domain/failure.ts';

/** One list after another, each paper once and where it first stood: an order that moves between two pages repeats some. */
export function mergePages(before: PaperList, after: PaperList): PaperList {
  const papers = new Map(before.papers.map((paper) => [paper.id, paper]));
  for (const paper of after.papers) {
    if (!papers.has(paper.id)) papers.set(paper.id, paper);
  }
  return { papers: [...papers.values()], unreadable: before.unreadable + after.unreadable };
}
