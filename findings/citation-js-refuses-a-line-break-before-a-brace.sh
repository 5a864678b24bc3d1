#!/usr/bin/env bash
# Citation.js cannot open a .bib file in which a line ends between a command and its brace, as in biblatex's own examples.
#
# Guess:   TeX passes over white space behind a command's name: a reader does too, or at worst leaves a blank too many.
# Seen:    "\emph {x}" is read, but with the end of a line and an indent for the blank it throws "SyntaxError: expected "lbrace", got
#          "whitespace"", for the whole file with its other entries, also where the field is one that nobody sees. bibtex-parser reads both.
# Version: @citation-js/core 0.9.0 with @citation-js/plugin-bibtex 0.9.0; beside it @retorquere/bibtex-parser 9.0.29.
# Who:     anyone who opens .bib files that were filled to a width: biblatex-examples.bib, whatever Emacs has wrapped.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . \
  @citation-js/core@0.9.0 @citation-js/date@0.5.1 @citation-js/name@0.4.2 @citation-js/plugin-bibtex@0.9.0 \
  @retorquere/bibtex-parser@9.0.29 >/dev/null

cat > break.mjs <<'EOS'
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { parse } from '@retorquere/bibtex-parser';

const require = createRequire(import.meta.url);
const { plugins } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');

const file = (title) => `@book{first, author = {Sample, Ada}, title = {${title}}, date = {2024}}
@book{second, author = {Sample, Bo}, title = {Plain}, date = {2024}}`;
const read = (text) => plugins.input.chain(text, { generateGraph: false, forceType: '@biblatex/text' });

const whole = read(file('On \\emph{words}'));
console.log(whole.map(({ title }) => title));
assert.equal(whole.length, 2);
assert.equal(read(file('On \\emph {words}'))[0].title, 'On <i>words</i>');
const broken = file('On \\emph\n    {words}');
assert.throws(() => read(broken), (error) => {
  console.log(String(error).split('\n')[0]);
  return /expected "lbrace", got "whitespace"/.test(String(error));
});
assert.match(parse(broken, { sentenceCase: false }).entries[0].fields.title, /<i>.*words.*<\/i>/);
EOS
node break.mjs
