import { latexToText } from '../../domain/latex/latex.ts';

/** The formula that begins at `at`: `$…$`, `$$…$$`, `\\(…\\)` or `\\[…\\]`. Undefined where none does, as in "$5 and $10". */
export function formulaAt(text: string, at: number): { readonly inner: string; readonly next: number } | undefined {
  const [open, close] = marksAt(text, at);
  const from = at + open.length;
  const near = text.slice(from, from + FORMULA_MAX_CHARACTERS + close.length - 1);
  // Where many formulas begin and none ends, a step by letter from each of them would be a square.
  if (!near.includes(close)) return undefined;
  for (let end = 0; end < near.length; end += 1) {
    if (near.startsWith(close, end)) {
      const inner = near.slice(0, end);
      return isMoney(inner) ? undefined : { inner, next: from + end + close.length };
    }
    if (near[end] === '\\') end += 1;
  }
  return undefined;
}

/** A formula in Unicode, as far as it has such a form. `|` and `<` alone are signs that LaTeX sets in math only. */
export function formulaText(inner: string): string {
  const sign = /^\s*\\?([^\p{L}\p{N}\s$\\])\s*$/u.exec(inner)?.[1];
  return sign ?? latexToText(`$${inner}$`).replace(/^\$|\$$/g, '');
}

const FORMULA_MAX_CHARACTERS = 400;

function marksAt(text: string, at: number): readonly [open: string, close: string] {
  if (text[at] !== '$') return text[at + 1] === '(' ? ['\\(', '\\)'] : ['\\[', '\\]'];
  return text[at + 1] === '$' ? ['$$', '$$'] : ['$', '$'];
}

/** A sum, words and the blank before the next one. */
function isMoney(inner: string): boolean {
  return /^\d[\d.,]*[KMB]?\s.*\s$/s.test(inner) && !/[\\^_=]/.test(inner);
}
