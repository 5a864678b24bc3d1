/**
 * Plain text for a braced BibTeX value, on one line: every character that LaTeX, BibTeX or biber would read as theirs is escaped,
 * braces balance, raised and lowered digits become LaTeX's. Everything else stays UTF-8.
 */
export function latexEscape(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .toWellFormed()
    .replace(ESCAPED, (run) => {
      const [first = ''] = run;
      if (SUPERSCRIPTS.includes(first)) return `\\textsuperscript{${onTheLine(run, SUPERSCRIPTS)}}`;
      if (SUBSCRIPTS.includes(first)) return `\\textsubscript{${onTheLine(run, SUBSCRIPTS)}}`;
      return ESCAPES[first] ?? `\\${first}`;
    });
}

const PLAIN = '0123456789+-=()';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const ESCAPED = new RegExp(`[${SUPERSCRIPTS}]+|[${SUBSCRIPTS}]+|[\\\\{}%&#_$~^<>|@\`]`, 'g');

/** By name where `\{` would count as a brace (BibTeX counts them) or as a command of its own. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
  // Tools that search a file for "@article{" are not to find one inside a title.
  '@': '{@}',
};

function onTheLine(run: string, table: string): string {
  return [...run].map((character) => PLAIN[table.indexOf(character)] ?? '').join('');
}
