#!/usr/bin/env bash
# unicode2latex, which Better BibTeX writes its files with, says $\greaterequivlnt$ for ≳: no LaTeX package has such a command.
#
# Guess:   ≲ and ≳ become \lesssim and \gtrsim of amssymb, as unicode-math names them; what it has no command for stays Unicode.
# Seen:    they become $\lessequivlnt$ and $\greaterequivlnt$, names of an old table of the W3C. KaTeX, which knows \lesssim, stops
#          at them as undefined; Citation.js keeps "\greaterequivlnt" as a word of the title. Only the package itself reads them back.
# Version: unicode2latex 7.0.33; beside it katex 0.16.22 and @citation-js/plugin-bibtex 0.9.0.
# Who:     whoever has papers on galaxies "at z ≳ 7" in Zotero: LaTeX stops at the bibliography, and readers of the file show the name or nothing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . unicode2latex@7.0.33 katex@0.16.22 \
  @citation-js/core@0.9.0 @citation-js/date@0.5.1 @citation-js/name@0.4.2 @citation-js/plugin-bibtex@0.9.0 >/dev/null

cat > signs.mjs <<'EOS'
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import katex from 'katex';
import { Transform } from 'unicode2latex';

const { plugins } = createRequire(import.meta.url)('@citation-js/core');
createRequire(import.meta.url)('@citation-js/plugin-bibtex');

for (const mode of ['bibtex', 'biblatex']) {
  const written = ['≲', '≳', '≃'].map((sign) => new Transform(mode).tolatex(sign));
  console.log(mode, written.join(' '));
  assert.deepEqual(written, ['$\\lessequivlnt$', '$\\greaterequivlnt$', '$\\simeq$']);
}
for (const name of ['\\lesssim', '\\gtrsim']) assert.match(katex.renderToString(name), /katex/);
for (const name of ['\\lessequivlnt', '\\greaterequivlnt'])
  assert.throws(() => katex.renderToString(name), /Undefined control sequence/);
const [item] = plugins.input.chain('@misc{a, title = {Galaxies at z {$\\greaterequivlnt$} 7}}', {
  generateGraph: false,
  forceType: '@biblatex/text',
});
console.log(item.title);
assert.match(item.title, /\\greaterequivlnt/);
EOS
node signs.mjs
