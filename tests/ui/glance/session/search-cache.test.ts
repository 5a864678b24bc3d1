import { describe, expect, it, vi } from 'vitest';
import type { Found } from '../../../../src/domain/search/find-in-segments.ts';
import { searchCache } from '../../../../src/ui/glance/session/search-cache.ts';

function fakeSearch() {
  const find = vi.fn((query: string): Found => ({ ids: [query], ranks: [1], total: 1, hidden: 0, withTypos: false }));
  const nextLetters = (query: string) => (query === '' ? ['m', 'a'] : ['o', 'i']);
  return { find, answers: searchCache({ find, nextLetters, hasArchive: false, isComplete: true, opened: new Map() }) };
}

describe('what an opened index answers', () => {
  it('is looked up ahead behind what is typed, then for who begins anew', () => {
    const { answers } = fakeSearch();
    const ahead = [...answers.ahead(' visi')].flatMap(({ ids }) => ids);
    expect(ahead).toEqual(['visio', 'visii', 'm', 'a']);
  });

  it('is searched for once: a key has the answer that was looked up ahead', () => {
    const { find, answers } = fakeSearch();
    const [first] = answers.ahead('visi');
    expect(find.mock.calls.map(([query]) => query)).toEqual(['visio']);
    expect(answers.to('visio')).toBe(first);
    expect(find).toHaveBeenCalledOnce();
  });

  it('forgets what was asked for longest ago', () => {
    const { find, answers } = fakeSearch();
    for (let index = 0; index <= 200; index += 1) {
      answers.to('often');
      answers.to(`once ${index}`);
    }
    find.mockClear();
    answers.to('often');
    answers.to('once 200');
    expect(find).not.toHaveBeenCalled();
    answers.to('once 0');
    expect(find).toHaveBeenCalledOnce();
  });
});
