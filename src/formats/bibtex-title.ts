import { latexToText } from '../domain/latex/latex.ts';
import { isBalanced, latexEscape } from './latex-escape.ts';
import { mathIn } from './math-in.ts';

/**
 * A title as BibTeX's `title`: math that is safe to typeset stays math, the rest is escaped text, and capitals that a style must
 * not lower ("LLM", "GPT-4o", and every name in a title written like a sentence) stand in braces.
 */
export function bibtexTitle(title: string): string {
  const pieces = mathIn(title);
  const isSentence = looksLikeSentence(title);
  const texts = pieces.map(({ kind, text }) => (kind === 'math' ? '' : plainText(text)));
  const balanced = isBalanced(texts.join(''));
  return pieces
    .map(({ kind, text }, index) =>
      kind === 'math'
        ? `{$${text}$}`
        : protectedText(texts[index] ?? '', { isFirst: index === 0, isSentence, balanced }),
    )
    .join('');
}

/** The spaces around it stay: there may be math. */
function plainText(text: string): string {
  return text.replace(/\S(?:.*\S)?/su, latexToText);
}

interface Manner {
  readonly isFirst: boolean;
  readonly isSentence: boolean;
  readonly balanced: boolean;
}

function protectedText(plain: string, { isFirst, isSentence, balanced }: Manner): string {
  // A hyphen parts words: "Text-to-Image" has nothing to protect, "GPT-4" its first part. Words stand at the odd places.
  const parts = plain.split(/([\p{L}\p{N}\p{M}]+)/u);
  return parts
    .map((part, at) => {
      if (at % 2 === 0) return latexEscape(part, balanced);
      // Styles keep the first letter, and the one after a colon.
      const isStart = (isFirst && at === 1) || /[:?!.]\s+$/.test(parts[at - 1] ?? '');
      return needsBraces(part, isStart, isSentence) ? braced(latexEscape(part, balanced)) : latexEscape(part, balanced);
    })
    .join('');
}

function needsBraces(word: string, isStart: boolean, isSentence: boolean): boolean {
  if (/^.+\p{Lu}/su.test(word)) return true;
  if (isStart || !/^\p{Lu}/u.test(word)) return false;
  return isSentence || (/^\p{Lu}$/u.test(word) && word !== 'A');
}

/** At the outermost level BibTeX takes a brace with a backslash for an accented letter, and lowers what follows: one level more is safe. */
function braced(escaped: string): string {
  return escaped.startsWith('\\') ? `{{${escaped}}}` : `{${escaped}}`;
}

/** Most of its longer words are small: then a capital is there on purpose. */
function looksLikeSentence(title: string): boolean {
  const words = (title.match(/(?<![\p{L}\p{N}-])\p{L}{4,}(?![\p{L}\p{N}])/gu) ?? []).slice(1);
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !CONNECTING.has(word)).length;
  const large = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
  return small > large;
}

const CONNECTING = new Set(
  'with from into over through under between within without across beyond using towards toward that than when'.split(
    ' ',
  ),
);
