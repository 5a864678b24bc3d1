#!/usr/bin/env bash
# bibtex-parse makes "'etudes" of {\'e}tudes and \Lukasz of {\L}ukasz.
#
# Guess:   the values are the LaTeX as it is written, or Unicode; what follows (a converter, TeX) still knows the letter.
# Seen:    entries() takes away every brace and the backslash before an accent, not the accent: {\'e}tudes is "'etudes", M{\"u}ller is
#          M"uller, {\L}ukasz is \Lukasz, a macro that nobody knows, and {Barnes and Noble Lab} is two authors. bib2json drops the
#          backslash of \L as well and says Lukasz. getFieldAsString() of the package bibtex says \'Eva and \Lukasz. bibtex-parse-js
#          keeps the source as it is.
# Version: bibtex-parse 2.1.0; beside it bib2json 0.0.1, bibtex 0.9.0 and bibtex-parse-js 0.0.24.
# Who:     anyone who shows or imports a .bib file: names and titles in it are written so, by hand and by most exporters.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . \
  bibtex-parse@2.1.0 bib2json@0.0.1 bibtex@0.9.0 bibtex-parse-js@0.0.24 >/dev/null

cat > accents.cjs <<'EOS'
const assert = require('node:assert/strict');
const { parseBibFile } = require('bibtex');
const { entries } = require('bibtex-parse');
const { toJSON } = require('bibtex-parse-js');
const bib2json = require('bib2json');

const source = String.raw`@misc{example,
  author = {{\L}ukasz Example and {\'E}va M{\"u}ller and {Barnes and Noble Lab}},
  title = {{\'e}tudes}
}`;
const [parsed] = entries(source);
console.log('bibtex-parse:', parsed.AUTHOR, '|', parsed.TITLE);
assert.equal(parsed.AUTHOR, String.raw`\Lukasz Example and 'Eva M"uller and Barnes and Noble Lab`);
assert.equal(parsed.TITLE, "'etudes");

const [json] = bib2json(source).entries;
console.log('bib2json:', json.Fields.author, '|', json.Fields.title);
assert.equal(json.Fields.author, `Lukasz Example and 'Eva M"uller and Barnes and Noble Lab`);

const field = parseBibFile(source).getEntry('example').getFieldAsString('author');
console.log('bibtex:', field);
assert.match(field, /^\\Lukasz Example and \\'Eva M\\"uller/);

const [kept] = toJSON(source);
assert.equal(kept.entryTags.author, String.raw`{\L}ukasz Example and {\'E}va M{\"u}ller and {Barnes and Noble Lab}`);
EOS
node accents.cjs
