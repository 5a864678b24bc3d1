import { latexToText } from '../../domain/latex/latex.ts';
import { isBalanced, latexEscape } from './latex-escape.ts';
import { mathIn } from './math-in.ts';

/**
 * A title as BibTeX's `title`: math that is safe to typeset stays math, the rest is escaped text, and capitals that a style must
 * not lower ("LLM", "DeepSeek-V3", and every name in a title written like a sentence) stand in braces. `plain`: what is no math is no LaTeX.
 */
export function bibtexTitle(title: string, kind: 'latex' | 'plain' = 'latex'): string {
  const pieces = mathIn(title);
  const isSentence = looksLikeSentence(title);
  const texts = pieces.map((piece) =>
    piece.kind === 'math' ? '' : kind === 'plain' ? piece.text : plainText(piece.text),
  );
  const balanced = isBalanced(texts.join(''));
  return pieces
    .map((piece, index) =>
      piece.kind === 'math'
        ? `{$${piece.text}$}`
        : protectedText(texts[index] ?? '', { isFirst: index === 0, isSentence, balanced }),
    )
    .join('');
}

/**
 * A title in LaTeX, as its file wrote it, with the words that no style may lower in braces too: what stands in braces, in math or behind a
 * backslash stays as it is.
 */
export function protectedTitle(latex: string): string {
  const words = /(\\(?:[A-Za-z]+|.)|\$[^$]*\$)|([{}])|([\p{L}\p{N}\p{M}]+(?:[-.][\p{L}\p{N}\p{M}]+)*)/gsu;
  let depth = 0;
  return latex.replace(words, (found: string, command?: string, brace?: string) => {
    if (brace) depth += brace === '{' ? 1 : -1;
    if (command || brace || depth > 0) return found;
    return protectedText(found, { isFirst: true, isSentence: false, balanced: true });
  });
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
  // A hyphen parts words: "Text-to-Image" has nothing to protect, "LLM-based" its first part. Words stand at the odd places.
  const parts = plain.split(/([\p{L}\p{N}\p{M}]+)/u);
  // Styles keep the first letter, and the one after a colon.
  const isStart = (at: number) => (isFirst && at === 1) || /[:?!.]\s+$/.test(parts[at - 1] ?? '');
  const needs = parts.map((part, at) => at % 2 === 1 && needsBraces(part, isStart(at), isSentence));
  const out: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const start = at;
    // "DeepSeek-V3", "Qwen2.5": one name.
    while (isJoint(parts[at + 1]) && isStrong(at) && isStrong(at + 2)) at += 2;
    // "DeepSeek-R1-Zero": what follows such a name with a capital is of it.
    while (at > start && isJoint(parts[at + 1]) && /^\p{Lu}/u.test(parts[at + 2] ?? '')) at += 2;
    const text = latexEscape(parts.slice(start, at + 1).join(''), balanced);
    out.push(needs.slice(start, at + 1).some(Boolean) ? braced(text) : text);
  }
  return out.join('');

  function isStrong(at: number): boolean {
    return needs[at] === true || (at % 2 === 1 && /\p{N}/u.test(parts[at] ?? ''));
  }
}

function isJoint(part: string | undefined): boolean {
  return part === '-' || part === '.';
}

function needsBraces(word: string, isStart: boolean, isSentence: boolean): boolean {
  if (/^.+\p{Lu}/su.test(word) || /^\p{Lu}.*\p{N}/su.test(word)) return true;
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
