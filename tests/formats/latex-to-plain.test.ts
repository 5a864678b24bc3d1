import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { latexEscape } from '../../src/formats/latex-escape.ts';
import { latexToPlain } from '../../src/formats/latex-to-plain.ts';
import { cpuMs } from '../cpu-time.ts';

vi.setConfig({ testTimeout: 60_000 });

test.each([
  ['{FLM}-{101B}: An {LLM}', 'FLM-101B: An LLM'],
  ['M{\\"u}ller and M\\"{u}ller and {\\"{U}}', 'Müller and Müller and Ü'],
  ["Daum{\\'e} \\'{\\i} \\'\\i", 'Daumé í í'],
  ['\\v{S}koda \\c{c} \\c c \\aa ngstr\\"om', 'Škoda ç ç ångström'],
  ['Stra{\\ss}e, \\o re, \\L{}ukasz', 'Straße, øre, Łukasz'],
  ['\\$100K \\& 64\\% \\#1 V\\_AI', '$100K & 64% #1 V_AI'],
  ['\\textbackslash{}x \\textless{}a\\textgreater{} {@}b', '\\x <a> @b'],
  ['E\\textsuperscript{2} a\\textsubscript{10}', 'E² a₁₀'],
  ['On {$\\ell_{2}$} norms', 'On $\\ell_{2}$ norms'],
  ['it costs $5', 'it costs $5'],
  ['a $|$ b $<$ c', 'a | b < c'],
  ["a--b --- ``c''", 'a–b — “c”'],
  ['\\emph{new} \\textbf{bold}', 'new bold'],
  ['a~b\\ c\\\\d', 'a b c d'],
  ['\\unknown{x}', '\\unknownx'],
  ['\\', '\\'],
  ['{{{', ''],
])('%s', (latex, plain) => {
  expect(latexToPlain(latex)).toBe(plain);
});

test('what the writer escapes comes back', () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('\\', '{', '}', '$', '%', '&', '#', '_', '^', '~', '<', '|', '@', '²', '₁₀', 'é', 'x'), {
        maxLength: 20,
      })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (given) => {
      // Runs of hyphens and quotes are LaTeX's dashes and quotation marks: titles have them converted before.
      fc.pre(!/--|``|''|\p{Cc}|`/u.test(given));
      expect(latexToPlain(latexEscape(given))).toBe(given);
    }),
    { numRuns: 2_000 },
  );
});

test('a long line of backslashes, dollars or braces takes no time', () => {
  for (const character of ['\\', '$', '{', '\\"', '\\textsuperscript{', '-', '\\c{']) {
    const ms = cpuMs(() => {
      latexToPlain(character.repeat(200_000));
    });
    expect(ms).toBeLessThan(2_000);
  }
});
