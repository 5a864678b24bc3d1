import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseList, parsePaper } from '../../src/hugging-face/parse.ts';

const KEYS = [
  'id title summary authors publishedAt submittedOnDailyAt submittedOnDailyBy upvotes discussionId projectPage githubRepo',
  'githubRepoAddedBy githubStars ai_summary ai_keywords organization mediaUrls withdrawnAt __proto__ constructor',
].flatMap((line) => line.split(' '));

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '2026-02-14T00:00:00.000Z',
    'https://foxes.example/a.mp4',
    '698ee180bb73c0a97e992f81',
    '\ud800',
  ),
);
const anything = fc.oneof(fc.jsonValue(), text, fc.double(), fc.constantFrom(null, undefined));
const account = fc.record({ user: anything, name: anything, fullname: anything }, { requiredKeys: [] });
const field = fc.oneof(
  anything,
  account,
  fc.array(fc.oneof(text, fc.record({ name: text, hidden: fc.boolean() }), anything)),
);
const paper = fc.oneof(anything, fc.dictionary(fc.constantFrom(...KEYS), field));
const entry = fc.oneof(
  anything,
  fc.record(
    { paper, numComments: anything, submittedBy: field, organization: field, mediaUrls: field },
    { requiredKeys: [] },
  ),
);

it('never throws and never lets a paper without an id and a title pass', () => {
  fc.assert(
    fc.property(fc.oneof(anything, fc.array(entry)), (json) => {
      const list = parseList(json);
      if ('kind' in list) {
        expect(list).toEqual({ kind: 'bad-payload', at: 'list' });
        return;
      }
      expect(list.papers.length + list.unreadable).toBe(Array.isArray(json) ? json.length : 0);
      for (const { id, title, votes = 0, ...rest } of list.papers) {
        expect(id.trim()).not.toBe('');
        expect(title.trim()).not.toBe('');
        expect(Number.isSafeInteger(votes) && votes >= 0).toBe(true);
        expect(Object.values(rest)).not.toContain(undefined);
      }
    }),
    { numRuns: 2_000 },
  );
});

it('gives a looked-up paper with an id and a title, or says where it went wrong', () => {
  fc.assert(
    fc.property(paper, (json) => {
      const result = parsePaper(json);
      if ('kind' in result) expect(result.at).toMatch(/^paper(\.(id|title))?$/);
      else expect(result.id.trim() && result.title.trim()).not.toBe('');
    }),
    { numRuns: 1_000 },
  );
});
