#!/usr/bin/env bash
# edtfy makes the years 2024 to 5 of "2024-05", and cannot read the dates that it writes.
#
# Guess:   a parser that turns what people type into EDTF leaves alone what is EDTF: "2024-05" and "2024-05-01" stay.
# Seen:    "2024-05" becomes the interval 2024/0005 (a year and a year, the later one first), and "2024-05-01" throws. Its own answer
#          to "May 2024" is "2024-05". "Sept. 2023" and "Sept 2023" throw; "Sep 2023" is 2023-09.
# Version: edtfy 0.0.8.
# Who:     anyone who lets people type a date of publication: some type it as ISO does, and a month is then kept as 2019 years.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . edtfy@0.0.8 >/dev/null

cat > typed.cjs <<'EOS'
const assert = require('node:assert/strict');
const edtfy = require('edtfy');

function read(text) {
  const date = edtfy(text);
  console.log(text, '->', date);
  return date;
}

assert.equal(read('May 2024'), '2024-05');
assert.equal(read('2024-05'), '2024/0005');
assert.equal(read('1 May 2024'), '2024-05-01');
assert.throws(() => read('2024-05-01'));
assert.equal(read('1990-1995'), '1990/1995');
assert.equal(read('Sep 2023'), '2023-09');
assert.throws(() => read('Sept. 2023'));
assert.throws(() => read('Sept 2023'));
EOS
node typed.cjs
