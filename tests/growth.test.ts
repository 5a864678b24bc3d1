import { expect, test } from 'vitest';
import { latexToText } from '../src/domain/latex/latex.ts';
import { MATH_ACCENTS, NAMED_ACCENTS } from '../src/domain/latex/latex-accents.ts';
import { COMMANDS } from '../src/domain/latex/latex-arguments.ts';
import { latexToPlain } from '../src/formats/bibtex/latex-to-plain.ts';
import { readImport } from './formats/whole-files.ts';
import { expectLinearTime } from './growth/growth.ts';
import { nestsOf, SHAPES } from './growth/hostile-shapes.ts';
import { ROWS } from './growth/outside-rows.ts';
import { READERS } from './growth/outside-text.ts';
import { STORED_READERS, STORED_ROWS } from './growth/stored.ts';

/** Text from outside may be anything: whoever reads it takes time in proportion to its length and depth, whatever stands in it. */
test.each(Object.entries({ ...READERS, ...STORED_READERS }))(
  '%s takes time in proportion to the text',
  (reader, read) => {
    for (const { name, text } of SHAPES) expectLinearTime({ name: `${reader}: ${name}`, make: text, read });
  },
);

test.each([...ROWS, ...STORED_ROWS])('$name take time in proportion to their number', (hostile) => {
  expectLinearTime({ leastMs: 2, sizeMax: 8_192, ...hostile });
});

/** One that is unknown, one that only has a style, some that take what follows. */
const OTHERS =
  'foo textbf mathbf left begin bf alpha log enquote texorpdfstring foreignlanguage resizebox ensuremath h t char symbol verb'.split(
    ' ',
  );

test.each([...new Set([...COMMANDS.keys(), ...NAMED_ACCENTS.keys(), ...MATH_ACCENTS.keys(), ...OTHERS])])(
  '\\%s takes time in proportion to its depth',
  (command) => {
    for (const { name, text } of nestsOf(command)) {
      expectLinearTime({ name, make: text, read: (given) => [latexToText(given), latexToPlain(given)] });
    }
  },
);

/** V8 gives a pattern and a recursion the same stack. */
test.each([
  ['a title of ten million letters', `{"__dataVersion": 1, "a": {"title": "${'ab '.repeat(4_000_000)}"}}`],
  ['a million brackets', `[${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}]`],
  ['a million objects', `${'{"title":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`],
  ['a million braces', `@a{b, c={${'{'.repeat(1_000_000)}${'}'.repeat(1_000_000)}}}`],
])('%s end in an answer', (_, text) => {
  expect(['ok', 'refused']).toContain(readImport(text).kind);
});
