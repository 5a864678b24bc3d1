import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinNotes } from '../../src/domain/join-notes.ts';

describe('a note that two have written on', () => {
  it.each([
    ['nobody did', 'a', 'a', 'a', 'a'],
    ['the other did', 'a', 'a b', 'a', 'a b'],
    ['I did', 'a', 'a', 'a c', 'a c'],
    ['both the same', 'a', 'a b', 'a b', 'a b'],
    ['each elsewhere', 'The quick fox', 'The quick brown fox', 'A quick fox', 'A quick brown fox'],
    ['each on a line of their own', 'one\ntwo', 'ONE\ntwo', 'one\nTWO', 'ONE\nTWO'],
    ['both begun it', '', 'Theirs.', 'Mine.', 'Theirs.\n\nMine.'],
    [
      'both on the same line',
      'top\nGood paper\nend',
      'top\nGreat paper\nend',
      'top\nBad paper\nend',
      'top\nGreat paper\n\nBad paper\nend',
    ],
    ['I went on with the line, they began one', 'aaa', 'aaa\n\nbbb', 'aaa!', 'aaa!\n\nbbb'],
    ['they went on with the line, I began one', 'aaa', 'aaa!', 'aaa\n\nbbb', 'aaa!\n\nbbb'],
    ['they deleted what I changed', 'a b c', 'c', 'a B c', 'a B c'],
    ['I deleted what they changed', 'a b c', 'a B c', '', 'a B c'],
    ['mine is in there already', '', 'Mine.\nMore.', 'Mine.', 'Mine.\nMore.'],
    ['I went on with what was written', '', 'Mi', 'Mine.', 'Mine.'],
  ])('%s', (_, from, theirs, mine, joined) => {
    expect(joinNotes(from, theirs, mine)).toBe(joined);
  });

  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '😀'), { maxLength: 12 }).map((parts) => parts.join(''));

  it('has the lines that either of them wrote, unless a line of the other holds them', () => {
    fc.assert(
      fc.property(text, text, (theirs, mine) => {
        const joined = joinNotes('', theirs, mine);
        expect(joined).toContain(theirs);
        expect(joined).toContain(mine);
      }),
    );
  });

  it('keeps a line of mine and a line of theirs, wherever they were put', () => {
    fc.assert(
      fc.property(text, fc.nat(12), fc.nat(12), (from, at, there) => {
        const put = (place: number, line: string) => `${from.slice(0, place)}${line}${from.slice(place)}`;
        const joined = joinNotes(from, put(there, '[theirs]'), put(at, '[mine]'));
        expect(joined).toContain('[theirs]');
        expect(joined).toContain('[mine]');
      }),
    );
  });

  it('comes to rest when it is joined again, and cuts no letter in two', () => {
    fc.assert(
      fc.property(text, text, text, (from, theirs, mine) => {
        const joined = joinNotes(from, theirs, mine);
        expect(joinNotes(theirs, joined, joined)).toBe(joined);
        expect(joined.isWellFormed() || !(theirs + mine).isWellFormed()).toBe(true);
      }),
    );
  });
});
