#!/usr/bin/env bash
# The package bibtex throws for a whole file if one entry says month = may or has an "@" within braces.
#
# Guess:   a parser "based on Tame the BeaST" knows the twelve months, which every style defines, and takes what is in braces as text.
# Seen:    parseBibFile() throws "Unresolved reference" for the month and a TypeError for an e-mail address in a note, and throws for
#          @comment{...} and an entry in round brackets too, whatever else the file holds. A date-added field, a key with a colon and
#          a text before the first entry are no trouble.
# Version: bibtex 0.9.0.
# Who:     anyone who reads .bib files made by others: months are macros in ADS's, abstracts have addresses, and JabRef and
#          BibDesk end the file with @comment.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . bibtex@0.9.0 >/dev/null

cat > files.cjs <<'EOS'
const assert = require('node:assert/strict');
const { parseBibFile } = require('bibtex');

function fields(source) {
  try {
    const entry = parseBibFile(source).getEntry('a');
    const read = Object.fromEntries(Object.keys(entry.fields).map((name) => [name, entry.getFieldAsString(name)]));
    console.log(source, '->', JSON.stringify(read));
    return read;
  } catch (error) {
    const [said] = String(error.message).split('\n');
    console.log(source, '-> throws', said);
    return said;
  }
}

assert.deepEqual(fields('Ours. @misc{a, title = {T}, date-added = {2023}}'), { title: 'T', 'date-added': '2023' });
assert.match(fields('@misc{a, title = {T}, month = may}'), /Unresolved reference: "may"/);
assert.match(fields('@misc{a, title = {T}, note = {write to ada@example.org}}'), /reading 'map'/);
assert.match(fields('@misc{a, title = {T}} @comment{settings}'), /Unexpected entry parsed: comment/);
assert.match(fields('@misc(a, title = {T})'), /invalid syntax/);
EOS
node files.cjs
