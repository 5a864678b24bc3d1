import type { LatexPiece } from './latex-source.ts';

/** Dashes, quotation marks and ties in text, which LaTeX builds from plain ones. `before` is the end of what came before. */
export function textMark(text: string, at: number, before: string): LatexPiece | undefined {
  switch (text[at]) {
    case '-':
      return dash(text, at, before);
    case '`':
      return startsExactly(text, at, '``') ? { text: '“', end: at + 2 } : undefined;
    case "'":
      return startsExactly(text, at, "''") ? { text: OPENS.test(before) ? '“' : '”', end: at + 2 } : undefined;
    default:
      return tie(text, at, before);
  }
}

/** The same characters inside of math: a prime, and a space. */
export function mathMark(text: string, at: number): LatexPiece | undefined {
  if (text[at] === "'") return { text: '′', end: at + 1 };
  return text[at] === '~' ? { text: ' ', end: at + 1 } : undefined;
}

const OPENS = /(^|[\s([])$/;

/** "--" and "---" between words; "--flag" is something else. */
function dash(text: string, at: number, before: string): LatexPiece | undefined {
  const end = at + (/^-+/.exec(text.slice(at, at + 4))?.[0].length ?? 0);
  const length = end - at;
  if (length < 2 || length > 3 || end >= text.length) return undefined;
  if (/(^|\s)$/.test(before) !== /\s/.test(text.charAt(end))) return undefined;
  // "the parts--both of them--agree" is typed for a long dash; "1--5" and "Jensen--Shannon" for a short one.
  const isAside = /\p{Ll}$/u.test(before) && /\p{Ll}/u.test(text.charAt(end));
  return { text: length === 3 || isAside ? '—' : '–', end };
}

/** A tie is a space that must not break; "~5" means about five, and "10~20" a range. */
function tie(text: string, at: number, before: string): LatexPiece | undefined {
  const isTie =
    /[\p{L}.,;:)\]}”]$/u.test(before) || (/\)$|\d$/.test(before) && /[\p{L}([\\]/u.test(text.charAt(at + 1)));
  return isTie && /[\p{L}\p{N}([\\$`]/u.test(text.charAt(at + 1)) ? { text: ' ', end: at + 1 } : undefined;
}

/** Exactly this run of a mark: "```" is no quotation mark. */
function startsExactly(text: string, at: number, mark: string): boolean {
  return text.startsWith(mark, at) && text[at + mark.length] !== mark[0] && text[at - 1] !== mark[0];
}
