#!/usr/bin/env bash
# unicodeit makes a grey block of "50\%", and "∈f" of \inf.
#
# Guess:   "\%" is the per cent sign, so "50\% of" is "50% of"; a command that the package does not know stays as it is.
#          (The cut commands and the hyphen were met on the way.)
# Seen:    "25\%", "50\%" and "75\%" become ░, ▒ and ▓, within a number too: "150\%" is "1▒" and "12.50\%" is "12.▒", while "5\%" and
#          "100\%" are right. A command that begins like a known one is cut: \inf is "∈f", \total "→tal", \log "łog"; na\"{\i}ve has the
#          sign for a tourist information. Every hyphen becomes a minus sign: "BERT-base" no longer has one.
# Version: unicodeit 0.7.5 (npm).
# Who:     anyone who shows titles and abstracts in LaTeX as plain text: "drops 50\% of the tokens" loses its number without a word.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . unicodeit@0.7.5 >/dev/null

cat > percent.cjs <<'EOS'
const assert = require('node:assert/strict');
const { replace } = require('unicodeit');

function read(tex) {
  const text = replace(tex);
  console.log(tex, '->', text);
  return text;
}

assert.equal(read('drops 5\\% of the tokens'), 'drops 5% of the tokens');
assert.equal(read('drops 50\\% of the tokens'), 'drops ▒ of the tokens');
assert.equal(read('25\\% or 75\\%'), '░ or ▓');
assert.equal(read('150\\% and 12.50\\%'), '1▒ and 12.▒');
assert.equal(read('\\max'), '\\max');
assert.equal(read('\\inf_x'), '∈fₓ');
assert.equal(read('\\total'), '→tal');
assert.equal(read('n \\log n'), 'n łog n');
assert.equal(read('na\\"{\\i}ve'), 'na\\"{ℹ}ve');
assert.equal(read('BERT-base'), 'BERT\u2212base');
EOS
node percent.cjs
