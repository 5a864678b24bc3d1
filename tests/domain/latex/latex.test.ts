import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latexToText } from '../../../src/domain/latex/latex.ts';
import { expectLinearTime } from '../../growth/growth.ts';

describe('shells', () => {
  test.each([
    ['$x$ and $y$', 'x and y'],
    ['$$E = mc^2$$', 'E = mc²'],
    ['time \\( O(n^3) \\) and \\[ a \\leq b \\]', 'time O(n³) and a ≤ b'],
    ['\\emph{really} \\textbf{bold \\textit{both}}', 'really bold both'],
    ['{\\em entropy collapse} in layers', 'entropy collapse in layers'],
    ['{\\bf A} and {\\it b}', 'A and b'],
    ['\\textsc{FuseChat-7B}', 'FuseChat-7B'],
    ['$\\mathcal{L}_{\\text{x}}$', 'Lₓ'],
    ['{De}coupled {Mo}mentum', 'Decoupled Momentum'],
    ['\\textcolor{red}{hot}', 'hot'],
    ['of $textbf{specialist} and textbf{generalist}$ models', 'of specialist and generalist models'],
    ['at \\url{https://a.io/b_c~d}.', 'at https://a.io/b_c~d.'],
    ['released\\url{https://a.io}', 'released https://a.io'],
    ['\\href{https://a.io}{our page}', 'our page (https://a.io)'],
    ['as shown\\footnote{In 2024.}', 'as shown (In 2024.)'],
    ['\\GitChameleon{}, a benchmark', 'GitChameleon, a benchmark'],
  ])('%s → %s', (latex, text) => {
    expect(latexToText(latex)).toBe(text);
  });
});

describe('money and other dollars are no math', () => {
  test.each([
    'How to Train It with $100K Budget',
    'from $5 to $10',
    '$5-$10 per task',
    'US$5 and AU$ 7',
    'costs $20 per-tutor annually, or $0.02 each',
    '$1 Million from x_i tasks worth $2',
    'a $ sign',
    '$$',
    'set $HOME and $PATH2 x',
  ])('%s', (text) => {
    expect(latexToText(text)).toBe(text);
  });

  test('a lone mark stays', () => {
    expect(latexToText('PIXART-\\alpha$ will')).toBe('PIXART-α$ will');
    expect(latexToText('cost \\$5')).toBe('cost $5');
  });
});

describe('sub- and superscripts', () => {
  test.each([
    ['O(n^2)', 'O(n²)'],
    ['256^2', '256²'],
    ['10^-3 and 10^{-5}', '10⁻³ and 10⁻⁵'],
    ['A^* search, V^{star}', 'A* search, V*'],
    ['MVD^2: Efficient', 'MVD²: Efficient'],
    ['Free^2Guide', 'Free²Guide'],
    ['O(T^K)', 'O(Tᴷ)'],
    ['(IA)^3', '(IA)³'],
    ['AP_{50}', 'AP₅₀'],
    ['log_2 N, l_2-norm, L_0', 'log₂ N, l₂-norm, L₀'],
    ['C_7^2', 'C₇²'],
    ['$x_i^{t+1}$', 'xᵢᵗ⁺¹'],
    ['$x_{i,j}$', 'x_(i,j)'],
    ['G_{LM}', 'G_LM'],
    ['$L_{total}$', 'L_total'],
    ['$e^{-2 K}$', 'e⁻²ᴷ'],
    ['$e^{-2 Q}$', 'e^(-2 Q)'],
    ['$e^{-2}$', 'e⁻²'],
    ['360^{\\circ} and 90^\\circ', '360° and 90°'],
    ['$90^\\circ$', '90°'],
    ["$f'$ and $f''$", 'f′ and f′′'],
    ['$A^\\top$', 'Aᵀ'],
    ['$x^{y^2}$', 'x^(y²)'],
    ['$x^$', 'x^'],
    ['O({VM}^2)', 'O(VM²)'],
    ['\\textsuperscript{2}', '²'],
  ])('%s → %s', (latex, text) => {
    expect(latexToText(latex)).toBe(text);
  });

  test.each(['my_file_name', 'train_2_test', 'snake_case_2', 'a^b^c d', 'see __init__', '^_^', 'T_max', 'gpt_2'])(
    '%s is none',
    (text) => {
      expect(latexToText(text)).toBe(text === 'a^b^c d' ? 'aᵇᶜ d' : text);
    },
  );
});

describe('symbols', () => {
  test.each([
    ['PIXART-{\\delta}', 'PIXART-δ'],
    ['$\\alpha\\beta$-VAE', 'αβ-VAE'],
    ['$3\\times 4$, $3 \\times 4$', '3×4, 3 × 4'],
    ['$\\sim$5\\% and $\\geq 90\\%$', '∼5% and ≥ 90%'],
    ['sampling {sim}11% faster, 7{times}', 'sampling ∼11% faster, 7×'],
    ['360{\\deg} scenes', '360° scenes'],
    ['$O(n\\log n)$ and $\\log n$', 'O(n log n) and log n'],
    ['$\\mathbb{R}^d$', 'ℝᵈ'],
    ['$\\frac{1}{2}$ of $\\frac{a+b}{c}$', '1/2 of (a+b)/c'],
    ['$\\binom{n}{k}$ of them', 'C(n, k) of them'],
    ['$\\underset{x}{\\arg\\min} f$', 'arg minₓ f'],
    ['$a \\overset{!}{=} b$', 'a =^(!) b'],
    ['$\\sqrt{n}$, $\\sqrt{a+b}$', '√n, √(a+b)'],
    ['$\\hat{x}$, $\\bar y$', 'x̂, ȳ'],
    ['$\\left( a \\right)$', '( a )'],
    ['$f: X \\to Y$', 'f: X → Y'],
    ['$\\{1, 2\\}$', '{1, 2}'],
    ['a \\& b \\# 1 \\_ c', 'a & b # 1 _ c'],
    ['written in \\LaTeX, \\eg here (\\ie, there)', 'written in LaTeX, e.g. here (i.e., there)'],
    ['5\\,\\textmu m', '5 µ m'],
    ['$\\ldots$ and \\dots', '… and …'],
  ])('%s → %s', (latex, text) => {
    expect(latexToText(latex)).toBe(text.normalize('NFC'));
  });
});

describe('lists and formulas that stand apart', () => {
  test.each([
    ['three:\\begin{itemize}\\item One \\item Two\\end{itemize}Then', 'three: • One • Two Then'],
    ['\\begin{enumerate} \\item $x^2$ \\end{enumerate}', '• x²'],
    ['so \\begin{equation}E = mc^2\\end{equation} holds', 'so E = mc² holds'],
    ['\\begin{align*} a_1 \\leq b \\end{align*}', 'a₁ ≤ b'],
  ])('%s → %s', (latex, text) => {
    expect(latexToText(latex)).toBe(text);
  });
});

describe('accents', () => {
  test.each([
    ["Pok\\'emon, Fr\\'echet, \\'Eclair", 'Pokémon, Fréchet, Éclair'],
    ['na\\"ive, na\\"{\\i}ve, R\\"uckert', 'naïve, naïve, Rückert'],
    ['T\\"ULU, LL\\"aMmlein', 'TÜLU, LLäMmlein'],
    ['It\\^o', 'Itô'],
    ["\\'a la", 'á la'],
    ['Ma\\~nana, \\c{C}elik, Ho\\v{r}ava', 'Mañana, Çelik, Hořava'],
    ['\\"{O}zg\\"ur', 'Özgür'],
    ['Erd\\H{o}s, \\O{}rsted, stra\\ss e', 'Erdős, Ørsted, straße'],
  ])('%s → %s', (latex, text) => {
    expect(latexToText(latex)).toBe(text.normalize('NFC'));
  });

  test.each([
    ["it\\'s and we\\'ll", "it's and we'll"],
    ['say \\"yes\\" to a \\"a word\\"', 'say "yes" to a "a word"'],
    ['\\"hello\\"', '"hello"'],
  ])('escaped quotation marks are none: %s', (latex, text) => {
    expect(latexToText(latex)).toBe(text);
  });
});

describe('dashes, quotes and ties', () => {
  test.each([
    ['a baseline -- R3GAN', 'a baseline – R3GAN'],
    ['1.5B--13B, Backus--Naur', '1.5B–13B, Backus–Naur'],
    ['surprise--the disagreement', 'surprise—the disagreement'],
    ['one---two', 'one—two'],
    ["``think in space''", '“think in space”'],
    ["the ''un-learning\" of", 'the “un-learning" of'],
    ['models~(LLMs), Fig.~1, 1)~a', 'models (LLMs), Fig. 1, 1) a'],
    ['solving~Our', 'solving Our'],
  ])('%s → %s', (latex, text) => {
    expect(latexToText(latex)).toBe(text);
  });

  test.each([
    'use --flag or -v',
    '~2x speedup',
    '1~4 images (~60%)',
    '```python```',
    "it's",
    'a - b',
    '-----',
    '`code`',
  ])('%s stays', (text) => {
    expect(latexToText(text)).toBe(text);
  });
});

describe('what is not simple stays readable', () => {
  test.each([
    ['our model \\ours outperforms', 'our model \\ours outperforms'],
    ['(\\ours), a novel {\\ours}', '(\\ours), a novel \\ours'],
    ['\\unknown{with $x^2$}', '\\unknown{with x²}'],
    ['\\unknown{a}{$x^2$} b', '\\unknown{a}{x²} b'],
    ['$\\binom{n}$', '\\binom{n}'],
    ['\\begin{verbatim}a\\end{verbatim}', '\\begin{verbatim}a\\end{verbatim}'],
    ['\\begin{equation} a = b', '\\begin{equation} a = b'],
    ['1{8} of the cost', '1{8} of the cost'],
    ['{"json": [1, 2]}', '{"json": [1, 2]}'],
    ['C:\\new\\1', 'C:\\new\\1'],
    ['\\[1\\] says', '[1] says'],
    ['<think> and </a>', '<think> and </a>'],
    ['open { brace', 'open { brace'],
    ['close } brace', 'close } brace'],
    ['\\textbf{never closed', '\\textbf{never closed'],
    ['ends in \\', 'ends in \\'],
    ['$\\frac{1}$', '\\frac{1}'],
    ['$\\hat{abcd}$', '\\hat{abcd}'],
    ['\\constructor \\toString{}', '\\constructor toString'],
    ['{constructor}', '{constructor}'],
    ['$x^{constructor}$', 'x^constructor'],
    ['\\valueOf{a}', '\\valueOf{a}'],
    ['textbf means bold', 'textbf means bold'],
    ['mathematics and text', 'mathematics and text'],
  ])('%s → %s', (latex, text) => {
    expect(latexToText(latex)).toBe(text);
  });

  test('plain text comes back as it is', () => {
    const text = 'Attention Is All You Need: 100% of it (really)';
    expect(latexToText(text)).toBe(text);
  });
});

describe('whatever is thrown at it', () => {
  const pieces = [
    '$',
    '\\',
    '{',
    '}',
    '^',
    '_',
    'a',
    '1',
    ' ',
    '~',
    "'",
    '`',
    '"',
    '-',
    '\\frac',
    '\\sqrt',
    '\\(',
    '\\)',
  ]
    .concat([
      '\\[',
      '\\]',
      '\\textbf{',
      '\\hat',
      '\\left',
      '\\alpha',
      '\\url{',
      '{sim}',
      'textbf{',
      '\\begin{',
      '\\begin{math}',
      '\\end{math}',
      '\\item',
      '\\binom',
      '😀',
    ])
    .concat(['\\v{', "\\'", '\\"', '\\^', '$$', '\\ours']);

  test('it never throws and loses no letter that is not a command', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const digits = (s: string) => [...s.normalize('NFKD')].filter((c) => c === '1').length;
        expect(digits(latexToText(text))).toBe(digits(text));
      }),
      { numRuns: 3000 },
    );
  });

  test.each(
    pieces.concat([
      '{'.repeat(3),
      '$x',
      '\\frac{',
      '^{',
      '_{a',
      '\\sqrt{\\hat{',
      '$a$',
      '\\textbf{a}',
      '{{a}',
      '\\^\\i',
    ]),
  )('time is linear in the length: %s', (piece) => {
    expectLinearTime({ name: piece, make: (size) => piece.repeat(size), read: latexToText });
  });
});

test.each(["\\'{", '\\hat{', '\\frac{', '\\unknown{', '$\\v{', '^{', '{', '\\textbf{'])(
  'nesting costs no more than length: %s',
  (open) => {
    const make = (depth: number) => `${open.repeat(depth)}ab cd${'}'.repeat(depth)} \\)`;
    expectLinearTime({ name: open, make, read: latexToText });
  },
);

test('one closing mark far away is looked for once', () => {
  const make = (size: number) => `${'{\\(}'.repeat(size)}\\)`;
  expectLinearTime({ name: 'openings', make, read: latexToText });
});

// Real titles and abstracts, where they are at hand; nothing of them is kept here.
const RECORDED = new URL('../../../../shared/hf-api/daily/', import.meta.url);

test.skipIf(!existsSync(RECORDED))('real titles and abstracts are converted once and for all', () => {
  const texts = readdirSync(RECORDED)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name): { title: string; summary: string }[] => JSON.parse(readFileSync(new URL(name, RECORDED), 'utf8')))
    .flatMap(({ title, summary }) => [title, summary].map((text) => text.replace(/\s+/g, ' ').trim()));
  expect(texts.length).toBeGreaterThan(1000);
  const plain = texts.map(latexToText);
  const changedAgain = plain.filter((text) => latexToText(text) !== text);
  expect(changedAgain.length).toBeLessThan(texts.length / 500);
});
