import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latexEscape } from '../../../src/formats/bibtex/latex-escape.ts';
import { latexToPlain } from '../../../src/formats/bibtex/latex-to-plain.ts';
import { expectLinearTime } from '../../growth/growth.ts';

test.each([
  ['{FLM}-{101B}: An {LLM}', 'FLM-101B: An LLM'],
  ['\\$100K \\& 64\\% \\#1 V\\_AI', '$100K & 64% #1 V_AI'],
  ['\\textbackslash{}x \\textless{}a\\textgreater{} {@}b', '\\x <a> @b'],
  ["a--b --- ``c'' ?`d?", 'a–b — “c” ¿d?'],
  ['-{}-flag', '--flag'],
  ['a~b\\ c\\\\d\\\\[2pt]e', 'a b c d e'],
  ['\\', '\\'],
  ['{{{', ''],
  ['', ''],
])('%s is text with signs', (latex, plain) => {
  expect(latexToPlain(latex)).toBe(plain);
});

describe('accents', () => {
  test.each([
    ['M{\\"u}ller and M\\"{u}ller and {\\"{U}}', 'Müller and Müller and Ü'],
    ["Daum{\\'e} \\'{\\i} \\'\\i \\\"{\\i}", 'Daumé í íï'],
    ['\\v{S}koda \\c{c} \\c c \\aa ngstr\\"om \\H{o} \\=o \\.I \\r a \\k{a}', 'Škoda ç ç ångström ő ō İ å ą'],
    ['Stra{\\ss}e, \\o re, \\L{}ukasz', 'Straße, øre, Łukasz'],
    // One above the other.
    ['Nguy{\\~{\\^e}}n', 'Nguyễn'],
    ["Th{\\'{\\u a}}ng", 'Thắng'],
    ['Tr{\\`{\\^a}}n', 'Trần'],
    ["\\'\\^e \\'{\\^{e}} \\d{\\^e} \\^{\\d e}", 'ế ế ệ ệ'],
    ['\\={\\"u} {\\u{\\i}} \\v{\\j}', 'ǖ ĭ ǰ'],
    // Letters of their own.
    ['{\\DJ}or{\\dj}e \\NG \\ng{} \\TH{}or', 'Đorđe Ŋŋ Þor'],
    ['\\h{a} \\h{\\^o} \\textcommabelow{s} \\t{oo} \\G{a}', 'ả ổ ș o͡o ȁ'],
    ['(000\\bar{1}) (11\\=22) $(000\\overline{1})$', '(0001̄) (112̄2) (0001̅)'],
    ['{\\textacutemacron a} {\\capitalacute E}', 'á É'],
    // A word under an accent has it on its first letter; no letter, none.
    ['\\\'{Et}ude \\"{-}x \\~{} \\^{}', 'Étude -x ~ ^'],
    ["O\\'Brien D\\'Hondt L\\'evy", "O'Brien D'Hondt Lévy"],
  ])('%s', (latex, plain) => {
    expect(latexToPlain(latex)).toBe(plain);
  });
});

describe('commands', () => {
  test.each([
    ['\\emph{new} \\textbf{bold} {\\bf old} {\\em x}', 'new bold old x'],
    ['\\mkbibitalic{big} \\textsc{Foo}bar \\textlatin{x}', 'big Foobar x'],
    ['{\\enquote{Quotes}} \\enquote{a \\enquote{b} c} \\mkbibquote{d} \\enquote*{e}', '“Quotes” “a ‘b’ c” “d” “e”'],
    ['\\foreignquote{german}{Haus}', '“Haus”'],
    ['\\texorpdfstring{$\\pi_0$}{pi0}: \\texorpdfstring{A}{b} c', 'π₀: A c'],
    ['\\href{http://u_x/~y}{Z} \\foreignlanguage{german}{Haus} \\textcolor{red}{x}', 'Z Haus x'],
    ['\\url{http://a.b/c_d~e--f\\%20} \\path{a\\_b}', 'http://a.b/c_d~e--f%20 a_b'],
    ['T\\footnote{x {y}} a\\thanks{b} \\label{c}{\\noopsort{1973a}}1973', 'T a 1973'],
    ['\\begin{itemize}\\item a \\end{itemize}', '•a '],
    ['\\begin{quote}a\\end{quote}', 'a'],
    ['a\\hspace{1em}b\\hyphen c', 'a b-c'],
    // Symbols by name.
    ['10\\textthreesuperior{} a \\textrightarrow{} b\\hyp{}c\\slash d', '10³ a → b-c/d'],
    ['a\\textperiodcentered{}b \\glqq Haus\\grqq{} \\flqq{}x\\frqq{} \\og{}y\\fg{}', 'a·b „Haus“ «x» «y»'],
    ['\\textdegree{} \\texteuro{} \\textnumero{} \\textonehalf{} \\LaTeX{} \\copyright{}', '° € № ½ LaTeX ©'],
    ['\\char"00E9 \\char233{} \\symbol{8364}', 'éé €'],
    ['E\\textsuperscript{2} a\\textsubscript{10} 5\\textsuperscript{th} x\\textsuperscript{n}', 'E² a₁₀ 5th xⁿ'],
    // Whatever nobody here knows.
    ['\\unknown{x} y \\foo z', 'x y z'],
    ['$3 \\lessequivlnt z$, $\\Gamma \\vdash e$, $x \\leqslant y$, {$\\multimap$}', '3 ≲ z, Γ ⊢ e, x ⩽ y, ⊸'],
    ['M{\\textasciidieresis}, n\\textasciiacute{}', 'M¨, n´'],
    ['\\foo[opt]{x} \\foo*{y} \\foo', 'x y '],
    ['\\foo{a}{b} \\foo{\\bar{\\baz{c}}}', 'ab c̄'],
    ['\\constructor{x} \\__proto__', 'x __proto__'],
    ['\\enquote{never closed', '“never closed'.slice(1)],
  ])('%s', (latex, plain) => {
    expect(latexToPlain(latex)).toBe(plain);
  });
});

describe('math', () => {
  test.each([
    ['On {$\\ell_{2}$} norms', 'On ℓ₂ norms'],
    ['S$\\o$rensen, H$_2$O, $\\sim$5, 10$^{-3}$, C$^\\star$', 'Sørensen, H₂O, ∼5, 10⁻³, C*'],
    ['\\(x^2\\) \\[y\\] $$z$$ \\ensuremath{\\alpha_2}', 'x² y z α₂'],
    ['$\\mathcal{O}(n)$ $\\frac{a}{b}$ $\\foo{x}$', 'O(n) a/b x'],
    ['a $|$ b $<$ c $\\&$ $>$', 'a | b < c & >'],
    ['it costs $5', 'it costs $5'],
    ['it costs $5 and $10', 'it costs $5 and $10'],
    ['\\[not math', '[not math'],
  ])('%s', (latex, plain) => {
    expect(latexToPlain(latex)).toBe(plain);
  });
});

test('what the writer escapes comes back', () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          '\\',
          '{',
          '}',
          '$',
          '%',
          '&',
          '#',
          '_',
          '^',
          '~',
          '<',
          '|',
          '@',
          '²',
          '₁₀',
          'é',
          'x',
          '-',
          "'",
          '`',
          '?',
          '!',
          '\t',
          '  ',
          '[',
          '(',
        ),
        {
          maxLength: 20,
        },
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (given) => {
      fc.pre(!/[^\P{Cc}\t]/u.test(given));
      expect(latexToPlain(latexEscape(given))).toBe(given);
    }),
    { numRuns: 2_000 },
  );
});

test.each(['\\', '$', '{', '\\"', '\\textsuperscript{', '-', '\\c{'])(
  'a long line of %s takes time in proportion',
  (piece) => {
    expectLinearTime({ name: piece, make: (size) => piece.repeat(size), read: latexToPlain });
  },
);
