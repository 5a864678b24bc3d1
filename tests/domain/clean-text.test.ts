import { describe, expect, test } from 'vitest';
import { cleanLine } from '../../src/domain/clean-text.ts';
import { cutText, cutWords } from '../../src/domain/cut-text.ts';
import { expectLinearTime } from '../growth/growth.ts';

describe('a clean line', () => {
  test.each([
    ['whitespace is folded', '  Scaling\n  laws\t for \r\n everything  ', 'Scaling laws for everything'],
    ['so are no-break and wide spaces', 'a\u00a0\u2003b\u3000c\u2028d\u0085e', 'a b c d e'],
    ['control characters go', 'a\u0000b\u0007c\u001bd\u007fe\u009ff', 'abcdef'],
    ['bidi controls go', '\u202eevil\u202c \u2066x\u2069 \u200e\u200f\u061cy', 'evil x y'],
    ['zero-width junk goes', 'a\u200bb\ufeffc\u2060d\u00ade\u180ef', 'abcdef'],
    ['a byte order mark is no space', '\ufeffTitle', 'Title'],
    ['invisible fillers go', 'a\u3164b\u115fc\u2800d', 'abcd'],
    ['tag characters go', 'hi\u{e0041}\u{e0042}', 'hi'],
    ['half characters go', 'a\ud83db\udc00c', 'abc'],
    ['whole ones stay', 'a😀b𝒳c', 'a😀b𝒳c'],
    ['accents are composed', 'Poke\u0301mon', 'Pokémon'],
    ['towers of accents are cut down', `z${'\u0301'.repeat(50)}!`, `\u017a${'\u0301'.repeat(8)}!`],
    ['markup is text', '<think> and </a> &amp; <b>', '<think> and </a> &amp; <b>'],
    ['LaTeX is left to others', '$\\alpha$-GAN~\\cite{x}', '$\\alpha$-GAN~\\cite{x}'],
    ['Arabic stays', 'نموذج لغوي كبير', 'نموذج لغوي كبير'],
    ['CJK stays', '大規模言語モデル', '大規模言語モデル'],
    ['nothing is nothing', ' \n\t ', ''],
  ])('%s', (_name, text, expected) => {
    expect(cleanLine(text, 1000)).toBe(expected);
  });

  test.each([
    ['Persian needs the non-joiner', 'می\u200cخواهم'],
    ['Devanagari needs the joiner', 'क्\u200dष'],
    ['Bengali too', 'র\u200d্য'],
    ['a family is held together by joiners', '👨\u200d👩\u200d👧'],
    ['so is a rainbow flag', '🏳\ufe0f\u200d🌈'],
    ['and a person with a colour', '👩🏽\u200d🔬'],
  ])('%s', (_name, text) => {
    expect(cleanLine(text, 1000)).toBe(text);
  });

  test.each([
    ['between Latin letters', 'a\u200cb\u200dc', 'abc'],
    ['at the beginning', '\u200dabc', 'abc'],
    ['in rows', 'می\u200c\u200c\u200d\u200cخ', 'می\u200cخ'],
  ])('a joiner that joins nothing goes: %s', (_name, text, expected) => {
    expect(cleanLine(text, 1000)).toBe(expected);
  });

  test('cleaning twice changes nothing', () => {
    const once = cleanLine(' a\u200b \u202e b\u00a0\u200d😀\ud800 e\u0301 ', 100);
    expect(cleanLine(once, 100)).toBe(once);
  });

  test('junk takes time in proportion to its length', () => {
    const make = (size: number) => '\u200d \u0301a\u202e'.repeat(size);
    expectLinearTime({ name: 'junk', make, read: (text) => cleanLine(text, 200), sizeMax: 32_768 });
  });
});

describe('cutting', () => {
  test.each([
    ['what fits is whole', 'exactly', 7, 'exactly'],
    ['the mark counts', 'exactly!', 7, 'exactl…'],
    ['no space before the mark', 'one two three', 5, 'one…'],
    ['no half emoji', 'ab😀cd', 4, 'ab…'],
    ['a whole one that fits', 'ab😀cd', 5, 'ab😀…'],
    ['no family without its child', `ab👨\u200d👩\u200d👧cd`, 8, 'ab…'],
    ['no letter without its accent', 'abx\u0302\u0323yz', 4, 'ab…'],
    ['nothing at all', 'abc', 0, ''],
    ['one', 'abc', 1, '…'],
  ])('%s', (_name, text, length, expected) => {
    expect(cutText(text, length)).toBe(expected);
    expect(cutText(text, length).length).toBeLessThanOrEqual(length);
  });

  test('between words where one ends near', () => {
    expect(cutWords('The quick brown fox, jumps over', 21)).toBe('The quick brown fox…');
    expect(cutWords('Short', 21)).toBe('Short');
  });

  test('inside of a word where none does', () => {
    expect(cutWords(`A ${'x'.repeat(50)}`, 20)).toBe(`A ${'x'.repeat(17)}…`);
    expect(cutWords('大規模言語モデルの事前学習', 8)).toBe('大規模言語モデ…');
  });
});
