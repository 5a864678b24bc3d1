import { expect, it } from 'vitest';
import type { Paper } from '../../src/domain/paper.ts';
import { mergePages } from '../../src/hugging-face/merge-pages.ts';

it('names each paper once, where it first stood, and adds up what was unreadable', () => {
  const merged = mergePages(
    { papers: [paper('a', 5), paper('b', 3)], unreadable: 1 },
    { papers: [paper('b', 4), paper('c', 2), paper('c', 2)], unreadable: 2 },
  );
  expect(merged).toEqual({ papers: [paper('a', 5), paper('b', 3), paper('c', 2)], unreadable: 3 });
});

function paper(id: string, votes: number): Paper {
  return { id, title: `Paper ${id}`, abstract: '', authors: [], votes };
}
