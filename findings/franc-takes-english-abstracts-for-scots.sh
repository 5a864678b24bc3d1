#!/usr/bin/env bash
# franc takes whole English abstracts for Scots, and English titles for Danish.
#
# Guess:   165 or 300 letters of plain academic English are "eng". A short title may be doubtful.
# Seen:    two of the four abstracts below are "sco", Scots, with English second at 0.95 and 0.99, the longest among them; more text does not
#          help. Two of three titles are Danish, and nothing says that the answer is doubtful: "und" is for fewer than ten letters. franc-min,
#          which knows neither Scots nor Danish, has all seven right.
# Version: franc 6.2.0, franc-min 6.2.0.
# Who:     anyone who keeps the English papers of a list, or chooses a stemmer by language: English ones go missing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . franc@6.2.0 franc-min@6.2.0 >/dev/null

cat > languages.mjs <<'EOF'
import assert from 'node:assert/strict';
import { franc } from 'franc';
import { franc as francMin } from 'franc-min';

const abstracts = [
  'We propose a new method for training large language models on long documents, and show that it halves the memory while the \
accuracy on ten benchmarks stays the same.',
  'We study how the size of a model and the amount of data change what it learns. On a set of forty tasks we find that both matter, \
that neither is enough alone, and that the gain of either one can be foretold from small runs. We give a rule for choosing them and \
show that it saves a third of the cost.',
  'Graph networks are often said to forget what lies far away. We measure how much of it they keep, layer by layer, in seven \
datasets, and find that the loss is due to the mean over neighbours. A gated sum keeps it, at no further cost.',
  'Retrieval is slow when documents are long. We store one vector for each sentence and search them in two steps. The result is four\
 times faster than the best known system and equally good on all of the benchmarks.',
];
const titles = ['Deep residual nets for reading old maps', 'Scaling rules for models of language', 'Small models are good learners too'];
for (const text of [...abstracts, ...titles]) console.log(franc(text), francMin(text), text.slice(0, 60));

assert.deepEqual(abstracts.map((text) => franc(text)), ['sco', 'sco', 'eng', 'eng']);
assert.deepEqual(abstracts.map((text) => francMin(text)), ['eng', 'eng', 'eng', 'eng']);
assert.deepEqual(titles.map((text) => franc(text)), ['dan', 'dan', 'eng']);
assert.deepEqual(titles.map((text) => francMin(text)), ['eng', 'eng', 'eng']);
EOF
node languages.mjs
