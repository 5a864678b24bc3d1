import { foldText } from '../../search/fold.ts';

/**
 * An abstract as patterns read it: LaTeX only taken off the words ("$k$-means", "\\emph{self}-supervised", "H$_2$O"). Reading it in
 * full would take longer than all the matching.
 */
export function foldAbstract(text: string): string {
  return foldRuns(text.includes('\\') || text.includes('$') ? text.replace(SHELLS, '') : text);
}

/** Other letters than ASCII folded, and the typographer's marks as on a keyboard: mostly only ASCII is left. */
export function foldRuns(text: string): string {
  return IS_ASCII.test(text) ? text : text.replace(NOT_ASCII, foldRun);
}

const SHELLS = /\\[A-Za-z]{2,12}(?=\{)|\$[_^]?\{?|[{}]|(?<=[A-Za-z\d}])[_^]\{/g;
const IS_ASCII = /^[\0-\x7f]*$/;
const NOT_ASCII = /[^\0-\x7f]+/g;

/** Hardly any run is met once only: a dash, an accented letter. */
const folded = new Map<string, string>();
const REMEMBERED_MAX = 5_000;
const REMEMBERED_LENGTH = 8;

function foldRun(run: string): string {
  const known = folded.get(run);
  if (known !== undefined) return known;
  const fresh = foldText(run).replace(TYPESET, (mark) => TYPED[mark] ?? mark);
  if (run.length <= REMEMBERED_LENGTH) {
    if (folded.size >= REMEMBERED_MAX) folded.clear();
    folded.set(run, fresh);
  }
  return fresh;
}

const TYPED: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '−': '-',
  '—': '|',
};
const TYPESET = new RegExp(`[${Object.keys(TYPED).join('')}]`, 'g');
