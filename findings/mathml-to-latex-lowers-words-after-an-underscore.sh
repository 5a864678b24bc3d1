#!/usr/bin/env bash
# mathml-to-latex lowers what follows an underscore in a text, and writes ∓ as "+-", ⊎ as a plain union and ⋯ as no command.
#
# Guess:   <mtext>train_loss</mtext> becomes "\text{train\_loss}", and operators become the command of their own name. (∓, ⊎,
#          ≳, ⋯ and the lines over and under an x were met on the way.)
# Seen:    "\text{train}_\text{loss}": the second word is set as an index. ⊙ and ⊗ become "\bigodot" and "\bigotimes", ∓ becomes "+-" (two
#          operators), ⊎ "\cup" and ≲ "\leq", which mean something else; ≳, ⋯ and an underlined or overlined x become TeX that KaTeX
#          refuses ("\geg", "\hdots", "\underset{\overline}{x}"), and log is three letters beside each other, not "\log". Nothing is thrown.
# Version: mathml-to-latex 1.8.0; beside it KaTeX 0.16.47, which writes the MathML and reads the TeX.
# Who:     anyone who copies formulas from a page as TeX: labels of losses and metrics are written with underscores.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . mathml-to-latex@1.8.0 katex@0.16.47 >/dev/null

cat > back.cjs <<'EOS'
const assert = require('node:assert/strict');
const katex = require('katex');
const { MathMLToLaTeX } = require('mathml-to-latex');

function there_and_back(tex) {
  const mathml = /<math[^]*<\/math>/.exec(katex.renderToString(tex, { output: 'mathml' }))[0];
  const back = MathMLToLaTeX.convert(mathml);
  console.log(tex, '->', back);
  return back;
}
const refused = (tex) => assert.throws(() => katex.renderToString(tex, { throwOnError: true }), katex.ParseError);

assert.equal(there_and_back('x^2'), 'x^{2}');
assert.equal(there_and_back('A \\cup B'), 'A \\cup B');
assert.equal(there_and_back('\\text{train\\_loss}'), '\\text{train}_\\text{loss}');
assert.equal(there_and_back('a \\mp b'), 'a +- b');
assert.equal(there_and_back('A \\uplus B'), 'A \\cup B');
assert.equal(there_and_back('x \\lesssim y'), 'x \\leq y');
assert.equal(there_and_back('x \\odot y'), 'x \\bigodot y');
assert.equal(there_and_back('x \\otimes y'), 'x \\bigotimes y');
assert.equal(there_and_back('n\\log n'), 'n log n');
for (const tex of ['x \\gtrsim y', '\\cdots', '\\underline{x}', '\\overline{x}']) refused(there_and_back(tex));
EOS
node back.cjs
