#!/usr/bin/env bash
# tex2typst writes Typst's norm(x) as x, without its bars, and \bm{x} as two letters.
#
# Guess:   typst2tex('norm(x)_2') has the bars of a norm, as norm(a/b) has; abs(x) is |x|; \bm{x}, which papers use for vectors, is bold.
# Seen:    norm(x)_2 is "x_2", while norm(a/b) is right. abs(x) is "\abs(x)" and argmax_x is "\argmax_x", which LaTeX does not have. The
#          other way, \bm{x} is "bm x": Typst has no bm and stops, while \mathbf{x} is right. A quotation mark within \text is not escaped,
#          so that the string ends before its end. (abs, argmax and the quotation mark were met on the way.)
# Version: tex2typst 0.6.2.
# Who:     anyone who turns a paper's formulas into Typst and back: a loss |w|² becomes w² without a word.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . tex2typst@0.6.2 >/dev/null

cat > norms.mjs <<'EOF'
import assert from 'node:assert/strict';
import { tex2typst, typst2tex } from 'tex2typst';

function both(convert, formula) {
  const answer = convert(formula);
  console.log(convert.name, formula, '->', answer);
  return answer;
}

assert.equal(both(typst2tex, 'norm(x)_2'), 'x_2');
assert.equal(both(typst2tex, 'norm(a/b)'), String.raw`\left \|\frac{a}{b} \right \|`);
assert.equal(both(typst2tex, 'floor(x)'), String.raw`\lfloor x \rfloor`);
assert.equal(both(typst2tex, 'abs(x)'), String.raw`\abs(x)`);
assert.equal(both(typst2tex, 'argmax_x'), String.raw`\argmax_x`);
assert.equal(both(tex2typst, String.raw`\bm{x}`), 'bm x');
assert.equal(both(tex2typst, String.raw`\mathbf{x}`), 'upright(bold(x))');
assert.equal(both(tex2typst, String.raw`\text{a "b"}`), '"a "b""');
EOF
node norms.mjs
