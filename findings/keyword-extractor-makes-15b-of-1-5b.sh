#!/usr/bin/env bash
# keyword-extractor makes "15B" of "1.5B" and "Qwen25" of "Qwen2.5".
#
# Guess:   "C++", "GPT-4" and "self-supervised" stay one word, as they do, and remove_digits: false keeps the digits of a number. (What
#          becomes of its point was met on the way.)
# Seen:    points, commas and colons are taken out from within a word and what is left is joined: "1.5B" is "15B", "0.5" is "05",
#          "Qwen2.5" is "Qwen25", "Node.js" is "Nodejs", "3:1" is "31", "10.5555/123.45" is "105555/12345" (another DOI). With
#          remove_digits: true, "0.5" goes, but "15B" stays. The README speaks of digits, not of points.
# Version: keyword-extractor 0.3.0.
# Who:     anyone who tags papers by their words: model sizes are wrong by ten times, and Llama 3.1 is Llama 31.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . keyword-extractor@0.3.0 >/dev/null

cat > words.cjs <<'EOS'
const assert = require('node:assert/strict');
const { extract } = require('keyword-extractor');

function words(text, more) {
  const list = extract(text, { language: 'english', return_changed_case: false, remove_digits: false, ...more });
  console.log(text, '->', list);
  return list;
}

assert.deepEqual(words('GPT-4 trained on C++ code'), ['GPT-4', 'trained', 'C++', 'code']);
assert.deepEqual(words('Qwen2.5 with 1.5B parameters'), ['Qwen25', '15B', 'parameters']);
assert.deepEqual(words('dropout 0.5, batches 3:1'), ['dropout', '05', 'batches', '31']);
assert.deepEqual(words('Llama 3.1 in Node.js'), ['Llama', '31', 'Nodejs']);
assert.deepEqual(words('see 10.5555/123.45'), ['105555/12345']);
assert.deepEqual(words('dropout 0.5 and 1.5B parameters', { remove_digits: true }), ['dropout', '15B', 'parameters']);
EOS
node words.cjs
