import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeNoteLines } from '../../../src/domain/sync/merge-note-lines.ts';

describe('a note that two wrote on', () => {
  it.each([
    ['other lines of it', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', 'A\nb\nC'],
    ['behind it', 'a', 'a\nx', 'a\ny', 'a\nx\ny'],
    ['one only', 'a', 'a', 'a\ny', 'a\ny'],
    ['the same', 'a', 'b', 'b', 'b'],
    ['one took off a line', 'a\nb\nc', 'a\nc', 'a\nb\nc\nd', 'a\nc\nd'],
    ['the same line', 'a\nb\nc', 'a\nx\nc', 'a\ny\nc', 'a\nx\n\n⇄\n\ny\nc'],
    ['one emptied what the other went on with', 'a', '', 'a b', 'a b'],
  ])('%s', (_, from, first, second, merged) => {
    expect(mergeNoteLines(from, first, second)).toBe(merged);
  });

  it('stands twice where the two know nothing of each other, unless one has it all', () => {
    expect(mergeNoteLines(undefined, 'a', 'b')).toBe('a\n\n⇄\n\nb');
    expect(mergeNoteLines(undefined, 'a\nb', 'b')).toBe('a\nb');
  });

  it('loses no line that either wrote', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 5 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, text, (from, first, second) => {
        const merged = mergeNoteLines(from, first, second).split('\n');
        const old = new Set(from.split('\n'));
        for (const line of [...first.split('\n'), ...second.split('\n')])
          if (line && !old.has(line)) expect(merged).toContain(line);
      }),
      { numRuns: 3_000 },
    );
  });
});
