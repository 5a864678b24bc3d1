import { foldRuns } from './fold-abstract.ts';

/** What follows a `*`: the star stands for `least` word characters or more, then comes the text. */
export interface Rest {
  readonly least: 0 | 1;
  readonly text: string;
}

/** A pattern taken apart: how it begins, and what comes after each of its stars. Spaces stand for any separators. */
export interface Pattern {
  /** Never empty. */
  readonly head: string;
  /** It began with a star, so the head may stand inside of a word. */
  readonly isInside: boolean;
  readonly rests: readonly Rest[];
}

/**
 * What a person wrote as a pattern, in each of the ways it may be spelt: "GPT-4" is "GPT4" too. Empty where there is nothing
 * to look for; 'anything' where there are only stars.
 */
export function patternsIn(written: string, separators: RegExp): readonly Pattern[] | 'anything' {
  const folded = foldRuns(written).toLowerCase().replace(WRAPPING, '').replace(separators, ' ').trim();
  const spelt = folded.replace(/\*{2,}/g, '*').replace(/^(?:\* )+|(?: \*)+$/g, '');
  if (spelt === '*') return 'anything';
  const joined = spelt.replace(/(\p{L}{2}) (?=\p{N})/gu, '$1');
  const split = spelt.replace(/(\p{L}{2})(?=\p{N})/gu, '$1 ');
  return [...new Set([spelt, joined, split])].flatMap(takeApart);
}

const WRAPPING = /^\s*["«]+|["»]+\s*$/g;

function takeApart(spelt: string): Pattern[] {
  const [first = '', ...others] = spelt.split('*');
  const isInside = first === '' && others.length > 0;
  const head = isInside ? (others.shift() ?? '') : first;
  if (head === '') return [];
  let before = head;
  const rests = others.map((text): Rest => {
    const isWordOfItsOwn = before.endsWith(' ') && text.startsWith(' ');
    before = text;
    return { least: isWordOfItsOwn ? 1 : 0, text };
  });
  return [{ head, isInside, rests }];
}
