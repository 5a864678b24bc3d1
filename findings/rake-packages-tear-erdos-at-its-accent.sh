#!/usr/bin/env bash
# rake-modified and node-rake tear "Erdős" at its accent, and node-rake throws for a text in Chinese.
#
# Guess:   a keyword with an accent is one word: "Erdős Rényi graphs" gives itself; "1.5B" is not a place to end a sentence.
#          (The latter and the Chinese were met on the way.)
# Seen:    stop words such as "s" and "r" are sought between word boundaries of JavaScript, and there is one on either side of every letter
#          that is not ASCII: of "Erdős Rényi graphs" are left "erdő" and "ényi graphs" (rake-modified), "Erdő" and "ényi graphs"
#          (node-rake). Both end a sentence within "1.5B". node-rake throws a TypeError if a phrase has no ASCII letter, as "学习".
# Version: rake-modified 1.0.8, node-rake 1.0.1.
# Who:     anyone who takes keywords from titles and abstracts: the names of most methods from outside the English-speaking world are cut.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . rake-modified@1.0.8 node-rake@1.0.1 >/dev/null

cat > words.cjs <<'EOS'
const assert = require('node:assert/strict');
const { default: modified } = require('rake-modified');
const rake = require('node-rake');

function both(text) {
  const lists = [Object.keys(modified(text)).sort(), rake.generate(text).sort()];
  console.log(text, '->', ...lists);
  return lists;
}

assert.deepEqual(both('random graphs'), [['random graphs'], ['random graphs']]);
assert.deepEqual(both('Erdős Rényi graphs'), [['erdő', 'ényi graphs'], ['Erdő', 'ényi graphs']]);
assert.deepEqual(both('1.5B tokens')[1], ['1', '5B tokens']);
assert.throws(() => rake.generate('学习'), TypeError);
EOS
node words.cjs
