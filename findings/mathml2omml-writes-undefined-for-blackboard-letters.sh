#!/usr/bin/env bash
# mathml2omml writes m:val="undefined" into a Word formula for a double-struck ℝ, and sets a tilde as a limit above.
#
# Guess:   mathvariant="double-struck" becomes Word's script for it; <mover> of x and ~ is an accent, as the operator dictionary of MathML says
#          that the tilde is one.
# Seen:    <m:sty m:val="undefined"/> and a plain R: the schema allows p, b, i and bi. It is the same for script and fraktur letters. The
#          tilde and the hat stand in <m:limUpp>, as "max" over i does, unless accent="true" is written. Bold is m:nor and m:sty together,
#          which the schema calls either or. Sums, fractions and roots are right. (The word undefined was met on the way.)
# Version: @hungknguyen/mathml2omml 0.4.6.
# Who:     anyone who brings formulas of papers into Word: every expectation and every real vector space has such a letter.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @hungknguyen/mathml2omml@0.4.6 >/dev/null

cat > formula.cjs <<'EOF'
const assert = require('node:assert/strict');
const { mml2omml } = require('@hungknguyen/mathml2omml');

function omml(mathml) {
  const answer = mml2omml(`<math xmlns="http://www.w3.org/1998/Math/MathML">${mathml}</math>`);
  const inside = answer.replace(/^<m:oMath[^>]*>|<\/m:oMath>$/g, '');
  console.log(mathml, '->', inside);
  return inside;
}

for (const variant of ['double-struck', 'script', 'fraktur']) {
  assert.match(omml(`<mi mathvariant="${variant}">R</mi>`), /<m:sty m:val="undefined"\/>/);
}
assert.match(omml('<mi mathvariant="bold">x</mi>'), /<m:nor\/><m:sty m:val="b"\/>/);
assert.match(omml('<mover><mi>x</mi><mo>~</mo></mover>'), /^<m:limUpp>/);
assert.match(omml('<mover><mi>x</mi><mo>^</mo></mover>'), /^<m:limUpp>/);
assert.match(omml('<mover accent="true"><mi>x</mi><mo>~</mo></mover>'), /^<m:acc>/);
assert.match(omml('<mfrac><mi>a</mi><mi>b</mi></mfrac>'), /^<m:f>/);
EOF
node formula.cjs
