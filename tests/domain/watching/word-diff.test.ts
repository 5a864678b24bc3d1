import { describe, expect, it } from 'vitest';
import { type DiffPart, wordDiff } from '../../../src/domain/watching/word-diff.ts';

const shown = (parts: readonly DiffPart[]) =>
  parts.map(({ is, text }) => (is === 'same' ? text : is === 'added' ? `+[${text}]` : `-[${text}]`)).join(' ');

describe('what became of the words of a text', () => {
  it.each([
    ['a b c', 'a b c', ''],
    ['a  b\nc', 'a b c', ''],
    ['', 'a b', '+[a b]'],
    ['a b', '', '-[a b]'],
    ['we count foxes', 'we count hens', 'we count -[foxes] +[hens]'],
    ['foxes run', 'red foxes run fast', '+[red] foxes run +[fast]'],
    ['a b c d e', 'a x c y e', 'a -[b] +[x] c -[d] +[y] e'],
    ['a a a', 'a a', 'a a -[a]'],
  ])('%j became %j', (before, after, parts) => {
    expect(shown(wordDiff(before, after))).toBe(parts);
  });

  it('keeps five words beside a change of what stayed', () => {
    const words = Array.from({ length: 40 }, (_, index) => `w${index}`);
    const before = words.join(' ');
    const after = ['first', ...words.slice(0, 20), 'middle', ...words.slice(20)].join(' ');
    expect(shown(wordDiff(before, after))).toBe(
      '+[first] w0 w1 w2 w3 w4 … w15 w16 w17 w18 w19 +[middle] w20 w21 w22 w23 w24 …',
    );
  });

  it('is told as a whole where long texts have little in common, and stays short', () => {
    const of = (letter: string) => Array.from({ length: 1_500 }, (_, index) => `${letter}${index}`).join(' ');
    const parts = wordDiff(of('a'), of('b'));
    expect(parts.map(({ is }) => is)).toEqual(['removed', 'added']);
    expect(parts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(6_100);
  });
});
