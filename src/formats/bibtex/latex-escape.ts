/**
 * Plain text for a braced BibTeX value, on one line: every character that LaTeX, BibTeX or biber would read as theirs is escaped, and
 * what LaTeX makes one sign of ("--", "''") is held apart; raised and lowered digits become LaTeX's. Everything else stays UTF-8.
 * `latexToPlain` gives the same text back. BibTeX counts escaped braces like any other: where they don't balance (in the whole value;
 * `balanced` says so of a piece) they go by name, which pandoc drops but nothing breaks at.
 */
export function latexEscape(text: string, balanced = isBalanced(text)): string {
  return text
    .replace(/[^\P{Cc}\t]+/gu, ' ')
    .toWellFormed()
    .replace(/([-'`])(?=\1)|[?!](?=`)/g, '$&\0')
    .replace(ESCAPED, (run) => {
      const [first = ''] = run;
      if (SUPERSCRIPTS.includes(first)) return `\\textsuperscript{${onTheLine(run, SUPERSCRIPTS)}}`;
      if (SUBSCRIPTS.includes(first)) return `\\textsubscript{${onTheLine(run, SUBSCRIPTS)}}`;
      if (first === '\0') return '{}';
      if (!balanced && first === '{') return '\\textbraceleft{}';
      if (!balanced && first === '}') return '\\textbraceright{}';
      return ESCAPES[first] ?? `\\${first}`;
    });
}

/** Whether every brace has its partner, in the right order. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const PLAIN = '0123456789+-=()';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const ESCAPED = new RegExp(`[${SUPERSCRIPTS}]+|[${SUBSCRIPTS}]+|[\\\\{}%&#_$~^<>|@\0]`, 'g');

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // `\\textless{}` is dropped by biblatex-csl-converter and citation-js.
  '<': '$<$',
  '>': '$>$',
  '|': '$|$',
  // Tools that search a file for "@article{" are not to find one inside a title.
  '@': '{@}',
};

function onTheLine(run: string, table: string): string {
  return [...run].map((character) => PLAIN[table.indexOf(character)] ?? '').join('');
}
