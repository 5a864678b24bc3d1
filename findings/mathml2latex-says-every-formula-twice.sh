#!/usr/bin/env bash
# mathml2latex says a formula twice when the MathML carries its TeX, as that of KaTeX, Wikipedia and LaTeXML does.
#
# Guess:   of MathML as KaTeX writes it, x² comes back as "x^{2}", f(x) as "f(x)", x̂ as "\hat{x}", a
#          bold x as a bold x. (That the text is said twice, and softmax, were met on the way.)
# Seen:    "x^{2}x^2", "f(x)f(x)": the text of <annotation>, which MathML Core does not show (section 2.7), is appended to the formula,
#          with its braces escaped. Without the annotation x² is right, but x̂ is "x\limits^{^}", which KaTeX and LaTeX refuse, softmax is
#          "soft\max", a bold x is "x" and the square of the row a+b is "a + b^{2}". Nothing is thrown.
# Version: mathml2latex 1.1.3; beside it KaTeX 0.16.47, which writes the MathML and reads the TeX.
# Who:     anyone who copies formulas from a page (arXiv's HTML papers, Wikipedia, a blog with KaTeX) into notes or a title.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . mathml2latex@1.1.3 katex@0.16.47 >/dev/null

cat > twice.cjs <<'EOS'
const assert = require('node:assert/strict');
const katex = require('katex');
const { convert } = require('mathml2latex');

const page = (tex) => /<math[^]*<\/math>/.exec(katex.renderToString(tex, { output: 'mathml' }))[0];
const bare = (row) => `<math xmlns="http://www.w3.org/1998/Math/MathML">${row}</math>`;
function latex(label, mathml) {
  const tex = convert(mathml);
  console.log(label, '->', tex);
  return tex.trim();
}

assert.match(page('x^2'), /<annotation encoding="application\/x-tex">x\^2<\/annotation>/);
assert.equal(latex('x^2 by KaTeX', page('x^2')), 'x^{2}x^2');
assert.equal(latex('f(x) by KaTeX', page('f(x)')), 'f(x)f(x)');
assert.equal(latex('bold x by KaTeX', page('\\mathbf{x}')), 'x\\mathbf\\{x\\}');

assert.equal(latex('x^2 alone', bare('<msup><mi>x</mi><mn>2</mn></msup>')), 'x^{2}');
assert.equal(latex('softmax', bare('<mi>softmax</mi>')), 'soft\\max');
assert.equal(latex('bold x', bare('<mi mathvariant="bold">x</mi>')), 'x');
assert.equal(latex('square of a+b', bare('<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup>')), 'a + b^{2}');
const hat = latex('hat', bare('<mover accent="true"><mi>x</mi><mo>^</mo></mover>'));
assert.equal(hat, 'x\\limits^{^}');
assert.throws(() => katex.renderToString(hat, { throwOnError: true }), /Limit controls/);
EOS
node twice.cjs
