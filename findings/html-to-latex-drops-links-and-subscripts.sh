#!/usr/bin/env bash
# html-to-latex drops the words of a link and what is lowered, and escapes the per cent sign alone.
#
# Guess:   "H<sub>2</sub>O" becomes H$_2$O or \textsubscript{2}, a link keeps its words, and each character that LaTeX keeps for itself
#          is escaped.
# Seen:    "H<sub>2</sub>O" becomes HO, <a href="...">the data</a> and <code>fit()</code> become nothing. "50%" is 50\%, but R&D, a_b,
#          #1 and $5 stay as they are, so LaTeX stops at them or, with two dollars, sets what is between as a formula.
# Version: html-to-latex 0.8.0.
# Who:     anyone who takes notes or abstracts from HTML to a manuscript: nothing fails until LaTeX does, and words are missing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . html-to-latex@0.8.0 >/dev/null

cat > notes.cjs <<'EOS'
const assert = require('node:assert/strict');
const { convertText } = require('html-to-latex');

async function latex(html) {
  const text = (await convertText(`<p>${html}</p>`, { includeDocumentWrapper: false })).trim();
  console.log(html, '->', text);
  return text;
}

(async () => {
  assert.equal(await latex('<i>E. coli</i> in <b>50%</b>'), String.raw`\textit{E. coli} in \textbf{50\%}`);
  assert.equal(await latex('H<sub>2</sub>O and x<sup>2</sup>'), 'HO and x');
  assert.equal(await latex('See <a href="https://example.org/">the data</a> or <code>fit()</code>.'), 'See  or .');
  assert.equal(await latex('R&amp;D of a_b, #1, from $5 to $9'), 'R&D of a_b, #1, from $5 to $9');
})();
EOS
node notes.cjs
