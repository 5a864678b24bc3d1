#!/usr/bin/env bash
# bib2json makes a field called "jex" with the year in it of journal = "Annals " # jex, year = {2023}.
#
# Guess:   values joined by "#" are joined, as BibTeX does it, or kept apart; the fields after them are read.
# Seen:    the name of the macro becomes the field and takes the value of the next one; the year itself is missing and errors is empty.
#          With the macro first, the "#" stays in the value: "jex # , Series B". So for authors joined from macros and for
#          month = "1~" # jan. A macro alone is read.
# Version: bib2json 0.0.1.
# Who:     anyone who reads files that BibTeX's manual taught people to write: dates and series are joined from macros there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . bib2json@0.0.1 >/dev/null

cat > joined.cjs <<'EOS'
const assert = require('node:assert/strict');
const bib2json = require('bib2json');

function fields(value) {
  const { entries, errors } = bib2json(
    `@string{jex = "Journal of Examples"}\n@article{example, title = {A}, ${value}, year = {2023}, doi = {10.1000/a}}\n`);
  assert.deepEqual(errors, []);
  const read = entries.find((entry) => entry.EntryKey === 'example').Fields;
  console.log(value, '->', JSON.stringify(read));
  return read;
}

const rest = { title: 'A', doi: '10.1000/a' };
assert.deepEqual(fields('journal = jex'), { ...rest, journal: 'Journal of Examples', year: '2023' });
assert.deepEqual(fields('journal = "Annals " # jex'), { ...rest, journal: 'Annals', jex: '2023' });
assert.deepEqual(fields('month = "1~" # jan'), { ...rest, month: '1~', jan: '2023' });
assert.deepEqual(fields('author = ada # " and " # bo'), { ...rest, author: 'ada # and', bo: '2023' });
assert.deepEqual(fields('journal = jex # ", Series B"'), { ...rest, journal: 'jex # , Series B', year: '2023' });
EOS
node joined.cjs
