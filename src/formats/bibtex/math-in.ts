import { FUNCTIONS, STYLES, SYMBOLS } from '../../domain/latex/latex-symbols.ts';
import { isBalanced } from './latex-escape.ts';

export interface TextOrMath {
  readonly kind: 'text' | 'math';
  /** Of math: what stands between the dollars. */
  readonly text: string;
}

/**
 * The `$…$` math of a title, and the text around it. Only math that cannot do more than be typeset: known commands, balanced
 * braces, none of LaTeX's own characters. Anything else counts as text, so that a stranger's title never runs a command.
 */
export function mathIn(title: string): readonly TextOrMath[] {
  const pieces: TextOrMath[] = [];
  let done = 0;
  for (const found of title.matchAll(MATH)) {
    const inner = found[1] ?? '';
    if (!isSafeMath(inner)) continue;
    if (found.index > done) pieces.push({ kind: 'text', text: title.slice(done, found.index) });
    pieces.push({ kind: 'math', text: inner });
    done = found.index + found[0].length;
  }
  if (done < title.length || pieces.length === 0) pieces.push({ kind: 'text', text: title.slice(done) });
  return pieces;
}

/** It hugs what it encloses and does not look like "$5 and $10". */
const MATH = /(?<![\\$\p{L}\p{N}])\$(?![\s\d$])([^$]{0,199}[^\s\\$])\$(?![\p{N}$])/gu;

const KNOWN = new Set(
  'frac sqrt left right mathbb mathcal mathrm mathbf mathit mathsf mathtt mathfrak text textbf textit textrm hat bar tilde vec dot ddot widehat widetilde overline underline boldsymbol bm operatorname quad qquad'.split(
    ' ',
  ),
);

function isSafeMath(inner: string): boolean {
  if (/[%#&@~"`\p{Cc}]/u.test(inner) || !/^[\x20-\x7e]*$/.test(inner)) return false;
  const commands = inner.match(/\\(?:[A-Za-z]+|.)/g) ?? [];
  return commands.every(isKnown) && isBalanced(inner);
}

function isKnown(command: string): boolean {
  const name = command.slice(1);
  if (!/^[A-Za-z]/.test(name)) return ',;:!| '.includes(name);
  return KNOWN.has(name) || STYLES.has(name) || FUNCTIONS.has(name) || name in SYMBOLS;
}
