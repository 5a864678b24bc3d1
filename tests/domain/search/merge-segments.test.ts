import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/domain/paper.ts';
import { documentOf } from '../../../src/domain/search/document.ts';
import { segmentFinder } from '../../../src/domain/search/find-in-segments.ts';
import { mergeSegments, segmentsToMerge } from '../../../src/domain/search/merge-segments.ts';
import { type OpenSegment, openSegment } from '../../../src/domain/search/open-segment.ts';
import { type Segment, segmentOf, segmentOfGone } from '../../../src/domain/search/segment.ts';

const WORDS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
const IDS = ['1', '2', '3', '4', '5', '6'];

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((list) => list.join(' '));
const paper = fc
  .record(
    {
      id: fc.constantFrom(...IDS),
      title: words,
      abstract: words,
      authors: fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }),
      votes: fc.nat({ max: 999 }),
      publishedAt: fc.constantFrom(Date.UTC(2023, 5), Date.UTC(2024, 5)),
      code: fc.constantFrom('https://github.com/a/b', undefined),
    },
    { requiredKeys: ['id', 'title', 'abstract', 'authors'] },
  )
  .map(({ code, ...told }) => ({ ...told, ...(code && { code }) }));
const papers = fc.uniqueArray(paper, { maxLength: 5, selector: ({ id }) => id });
/** What happens to a cache: papers are kept, papers leave. */
const history = fc.array(fc.oneof(papers, fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 3 })), {
  minLength: 1,
  maxLength: 6,
});

function open(segment: Segment): OpenSegment {
  const opened = openSegment(segment);
  if (!opened) throw new Error('broken');
  return opened;
}

function isPapers(step: readonly (string | Paper)[]): step is readonly Paper[] {
  return step.every((one) => typeof one !== 'string');
}

describe('segments', () => {
  it('answer alike whether merged, apart, or built at once from what is left', () => {
    fc.assert(
      fc.property(history, fc.nat(), (steps, cut) => {
        const left = new Map<string, Paper>();
        const apart = steps.map((step) => {
          if (isPapers(step)) {
            for (const one of step) left.set(one.id, one);
            return open(segmentOf(step.map(documentOf)));
          }
          const gone = step.filter((one) => typeof one === 'string');
          for (const id of gone) left.delete(id);
          return open(segmentOfGone(gone));
        });
        const from = cut % apart.length;
        const merged = [...apart.slice(0, from), open(mergeSegments(apart.slice(from), from === 0))];
        const atOnce = [open(segmentOf([...left.values()].map(documentOf)))];
        for (const query of [
          ...WORDS,
          'a',
          'alpha b',
          'epsilom',
          '"alpha beta"',
          'author:beta',
          'alpha -beta',
          'year:2024',
          'has:code',
        ]) {
          const answers = [apart, merged, atOnce].map((cached) =>
            segmentFinder({ cached, saved: [] })(query, { limit: 9 }),
          );
          const sorted = answers.map((found) => ({ ids: [...(found?.ids ?? [])].sort(), total: found?.total }));
          expect(sorted[1]).toEqual(sorted[0]);
          expect(sorted[2]).toEqual(sorted[0]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each<[number[], number]>([
    [[], 0],
    [[10], 0],
    [[1_000, 10], 0],
    [[20, 10], 2],
    [[1_000, 20, 10], 2],
    [[60, 20, 10], 3],
    [[4_000, 1_000, 200, 30], 0],
    [[10_000, 1, 1], 2],
  ])('of sizes %j: the last %i are merged', (sizes, count) => {
    expect(segmentsToMerge(sizes)).toBe(count);
  });
});
