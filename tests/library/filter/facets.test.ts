import { describe, expect, it } from 'vitest';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { facetSteps } from '../../../src/library/filter/facet-steps.ts';
import type { LibraryView } from '../../../src/library/library-view.ts';
import type { LibraryFacets } from '../../../src/library/model.ts';
import { applyView, FIRST_VIEW, NOW, saved } from '../saved.ts';

/** All steps at once. */
function facetsOf(papers: readonly SavedPaper[], told: Partial<LibraryView> = {}): LibraryFacets {
  const view = { ...FIRST_VIEW, ...told };
  const all = new Map(papers.map((paper) => [paper.id, paper]));
  const steps = facetSteps(all, view, (wanted) => applyView(papers, wanted, NOW), NOW);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const words = (counts: LibraryFacets['tag']) => counts.map(({ value, count }) => `${value} ${count}`);

describe('the facets', () => {
  it('count keywords, the most frequent first, whatever their case', () => {
    const papers = [['LLM', 'vision'], ['llm'], ['agents', 'Agents']].map((keywords, index) =>
      saved(String(index), { paper: { keywords } }),
    );
    expect(words(facetsOf(papers).keyword)).toEqual(['LLM 2', 'agents 1', 'vision 1']);
  });

  it('count tags of either case together, in the spelling that more papers have', () => {
    const papers = [['Video'], ['video', 'later'], ['video']].map((tags, index) => saved(String(index), { tags }));
    expect(words(facetsOf(papers).tag)).toEqual(['video 3', 'later 1']);
  });

  it('count a person once a paper, and years from the latest on', () => {
    const papers = [
      saved('a', { paper: { authors: ['Ada', 'Bob', 'Ada'], publishedAt: Date.UTC(2024, 11, 31) } }),
      saved('b', { paper: { authors: ['Bob'], publishedAt: Date.UTC(2025, 0, 1), code: 'https://github.com/b' } }),
      saved('c', { paper: { authors: ['bob'], publishedAt: Date.UTC(2024, 3, 1) }, note: ' \n' }),
    ];
    const { author, year, code, note } = facetsOf(papers);
    expect(words(author)).toEqual(['Bob 2', 'Ada 1', 'bob 1']);
    expect(words(year)).toEqual(['2025 1', '2024 2']);
    expect([code, note]).toEqual([1, 0]);
  });

  it('count imports, the latest first', () => {
    const papers = [5, 9, 9, undefined].map((importedAt, index) =>
      saved(String(index), importedAt ? { importedAt } : {}),
    );
    expect(words(facetsOf(papers).imported)).toEqual(['9 2', '5 1']);
    expect(applyView(papers, { ...FIRST_VIEW, only: { imported: '9' } }, NOW).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('count what is shown, each facet as if nothing of its own were chosen; all tags always', () => {
    const papers = [
      saved('a', { tags: ['x'], paper: { authors: ['Ada'] } }),
      saved('b', { tags: ['y'], paper: { authors: ['Bob'] } }),
      saved('c', { tags: ['z'], paper: { authors: ['Bob'] }, state: 'done' }),
      saved('d', { tags: ['gone'], removedAt: NOW }),
    ];
    const { tag, author, allTags } = facetsOf(papers, { only: { tag: 'x' } });
    expect(words(tag)).toEqual(['x 1', 'y 1']);
    expect(words(author)).toEqual(['Ada 1']);
    expect(words(allTags)).toEqual(['x 1', 'y 1', 'z 1']);
  });

  it('keep to the most frequent where there are thousands', () => {
    const papers = Array.from({ length: 900 }, (_, index) =>
      saved(String(index), { paper: { authors: [`one ${index}`, `some ${index % 300}`] } }),
    );
    const { author } = facetsOf(papers);
    expect(author).toHaveLength(300);
    expect(author.every(({ count }) => count === 3)).toBe(true);
    expect(facetsOf(papers.slice(0, 300)).author.length).toBe(500);
  });
});
