/** A text of so many times the same, with something around it. */
export interface Shape {
  readonly name: string;
  readonly text: (size: number) => string;
}

/** Whatever a grammar of ours takes for a delimiter, in a run within a text. */
const RUNS = [
  ...[
    ' ',
    '\t',
    '\n',
    '\u3000',
    '{',
    '}',
    '[',
    '(',
    ')',
    '"',
    "'",
    '`',
    '\\',
    '$',
    '*',
    '_',
    '~',
    '<',
    '&',
    '@',
    ',',
    ';',
  ],
  ...['-', '.', '/', '#', '1', 'a', 'é', '中', ' and ', '\u0301\u0316', 'ـ', '\u115f '],
];

/** Openings without an end, things that repeat, and two things in turns. */
const PIECES = [
  ...[
    '{}',
    '$a ',
    '$1 ',
    '[a](',
    '**a ',
    '__a',
    '_a *b ',
    '`a``b ',
    '<sup>',
    '\\x{',
    '\\x ',
    "\\'{",
    "\\'\\'",
    '\\(',
    '\\begin{math}',
  ],
  ...[
    '1706.0376',
    '10.1234/',
    'arxiv:',
    'https://',
    '. A',
    'a, ',
    ' #',
    '\n- ',
    '\n> ',
    '\n1. a\n\n',
    '@a{',
    '@a{b, c={',
    'a="',
  ],
  ...['TY  - JOUR\n', 'ER  - \n', 'AU  - a\n', 'a\n'],
];

/** What is deep, with an end to each beginning. */
const NESTS: readonly (readonly [open: string, close: string])[] = [
  ['{', '}'],
  ['[', ']'],
  ['{"title":', '}'],
  ['[{"a":', '}]'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['^{', '}'],
  ['\\begin{math}', '\\end{math}'],
  ["\\'{", '}'],
  ["\\'\\frac{a}{", '}'],
  ['\\x{a}{', '}'],
  ['textbf{', '}'],
  ['**_', '_**'],
  ['[', '](https://a.io)'],
  ['<sup>', '</sup>'],
];

export const SHAPES: readonly Shape[] = [
  ...RUNS.map((run) => ({ name: `a run of ${JSON.stringify(run)}`, text: (size: number) => `x${run.repeat(size)}x` })),
  ...PIECES.map((piece) => ({
    name: `${JSON.stringify(piece)} again and again`,
    text: (size: number) => piece.repeat(size),
  })),
  ...NESTS.map(([open, close]) => ({
    name: `${open} deep within ${open}`,
    text: (size: number) => `${open.repeat(size)}1${close.repeat(size)}`,
  })),
  { name: 'a heading with blanks at its end', text: (size) => `# x${' '.repeat(size)}y` },
  { name: 'a link and exclamation marks', text: (size) => `https://a.io/${'!'.repeat(size)}x` },
  { name: 'a letter beyond ASCII and a long word', text: (size) => `é ${'a'.repeat(size)} ` },
  { name: 'blanks before and behind', text: (size) => `${' '.repeat(size)}x${' '.repeat(size)}` },
];

/** Each command in itself: as its first argument, the second one missing; as its second; and under an accent. */
export function nestsOf(command: string): readonly Shape[] {
  const nested = (open: string, close: string, around = '') => ({
    name: `${around}${open} deep within itself`,
    text: (size: number) => `${around}${open.repeat(size)}x${close.repeat(size)}${around}`,
  });
  return [
    nested(`\\${command}{`, '}'),
    nested(`\\${command}{`, '}', '$'),
    nested(`\\${command}{a}{`, '}'),
    nested(`\\${command} `, ''),
    nested(`\\'\\${command}{a}{`, '}'),
  ];
}
