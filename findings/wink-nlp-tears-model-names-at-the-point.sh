#!/usr/bin/env bash
# wink-nlp tears "Qwen2.5" into three tokens and ends a sentence after "et al.".
#
# Guess:   "Qwen2.5" and "LLaMA-3.1" are one token each, as 85.2 and "GPT-4o" are, and "et al. (2023)" goes on.
# Seen:    Qwen2.5-72B is "Qwen2", ".", "5-72B"; LLaMA-3.1 is "LLaMA-3", ".", "1"; the number 85.2 is whole. "et al.", "Fig." and "Sec."
#          end a sentence, while "i.i.d." and "e.g." do not.
# Version: wink-nlp 2.4.0 with wink-eng-lite-web-model 1.8.1.
# Who:     anyone who ranks papers by words (BM25 ships with the library): "Qwen2.5" and "Qwen2" then share a word, "LLaMA-3.1" is a
#          LLaMA-3, and "et al." cuts sentences of an abstract.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 >/dev/null

cat > text.cjs <<'EOF'
const assert = require('node:assert/strict');
const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
const seen = (value) => (console.log(value), value);
const tokens = (text) => seen(nlp.readDoc(text).tokens().out());
const sentences = (text) => seen(nlp.readDoc(text).sentences().out());

assert.deepEqual(tokens('GPT-4o scores 85.2'), ['GPT-4o', 'scores', '85.2']);
assert.deepEqual(tokens('Qwen2.5-72B'), ['Qwen2', '.', '5-72B']);
assert.deepEqual(tokens('LLaMA-3.1'), ['LLaMA-3', '.', '1']);
assert.equal(sentences('Samples are i.i.d. from the prior, e.g. by chance.').length, 1);
assert.deepEqual(sentences('Example et al. (2023) show it.'), ['Example et al.', '(2023) show it.']);
EOF
node text.cjs
