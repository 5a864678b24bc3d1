#!/usr/bin/env bash
# kindle-clippings drops every note that was made in a PDF, and a PDF's highlight if another page has the same word.
#
# Guess:   notes are joined to their highlights: of a book, for which "My Clippings.txt" gives page and location, and of a PDF, for which it
#          gives the page alone; two highlights on two pages stay two. (What PDFs do was met on the way.)
# Seen:    groupToBooks() joins a note to a highlight by location only. Without one, as in PDFs, the note is left out and nothing says so; in
#          a book a note that lies on no highlight is left out too. And a highlight "loss" on page 3 is taken for an earlier version of
#          "the loss of the second model" on page 9, since undefined equals undefined: one of the two is left.
# Version: @hadynz/kindle-clippings 2.0.9.
# Who:     anyone who reads papers as PDFs on a Kindle and brings the notes over; readMyClippingsFile() has them, groupToBooks() not.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @hadynz/kindle-clippings@2.0.9 >/dev/null

cat > notes.cjs <<'EOS'
const assert = require('node:assert/strict');
const { groupToBooks, readMyClippingsFile } = require('@hadynz/kindle-clippings');

const clip = (kind, place, text) =>
  `A Paper (Example, Ada)\r\n- Your ${kind} on ${place} | Added on Friday, May 31, 2024 8:05:12 AM\r\n\r\n${text}\r\n==========\r\n`;
function read(...clippings) {
  const blocks = readMyClippingsFile(clippings.join(''));
  assert.equal(blocks.length, clippings.length);
  const [{ annotations }] = groupToBooks(blocks);
  const list = annotations.map(({ content, note }) => ({ content, note }));
  console.log(list);
  return list;
}

assert.deepEqual(
  read(clip('Highlight', 'page 3 | Location 40-42', 'the bound'), clip('Note', 'page 3 | Location 42', 'is it tight?')),
  [{ content: 'the bound', note: 'is it tight?' }],
);
assert.deepEqual(
  read(clip('Highlight', 'page 3-3', 'the bound'), clip('Note', 'page 3', 'is it tight?')),
  [{ content: 'the bound', note: undefined }],
);
assert.deepEqual(
  read(clip('Highlight', 'page 3 | Location 40-42', 'the bound'), clip('Note', 'page 5 | Location 70', 'read again')),
  [{ content: 'the bound', note: undefined }],
);
assert.deepEqual(
  read(clip('Highlight', 'page 3-3', 'loss'), clip('Highlight', 'page 9-9', 'the loss of the second model')),
  [{ content: 'the loss of the second model', note: undefined }],
);
EOS
node notes.cjs
