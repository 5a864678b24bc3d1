#!/usr/bin/env bash
# okapibm25 finds "gan" in "elegant", takes a query for a regular expression, and reads b = 0 as b = 0.75.
#
# Guess:   BM25 counts words, so a query for "gan" scores 0 on "an elegant proof"; {b: 0}, which turns the correction for length off, is
#          not the same as the default; "c++" is searched like any word. (b = 0 was met on the way.)
# Seen:    "gan" scores higher on "an elegant proof" than on a longer text that has the word; a point in a query stands for any letter
#          ("gpt.4" is counted in "gpt-4" as soon as one document has "gpt.4"); "c++" throws a SyntaxError; {b: 0} gives the scores of the
#          default to the last digit, and so does {k1: 0}.
# Version: okapibm25 1.4.1.
# Who:     anyone who ranks papers for short words (GAN, RL, AI, ViT): most hits are inside other words. The README calls it a bag of words.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . okapibm25@1.4.1 >/dev/null

cat > rank.cjs <<'EOS'
const assert = require('node:assert/strict');
const { default: bm25 } = require('okapibm25');

function scores(documents, query, constants) {
  const list = bm25(documents, query, constants);
  console.log(query, constants ?? '', '->', list);
  return list;
}

const papers = ['an elegant proof', 'we train one gan for pictures of faces', 'reinforcement learning'];
const [elegant, gan, neither] = scores(papers, ['gan']);
assert.ok(elegant > gan && gan > 0);
assert.equal(neither, 0);

const [dash, dot] = scores(['gpt-4 report', 'gpt.4 report'], ['gpt.4']);
assert.ok(dash > 0 && dash === dot);
assert.throws(() => scores(['c++ code', 'other'], ['c++']), SyntaxError);

const lengths = ['rl once', 'rl once in a text that goes on for much longer than that'];
const usual = scores(lengths, ['rl']);
assert.notDeepEqual(scores(lengths, ['rl'], { b: 0.01 }), usual);
assert.deepEqual(scores(lengths, ['rl'], { b: 0 }), usual);
assert.deepEqual(scores(lengths, ['rl'], { k1: 0 }), usual);
EOS
node rank.cjs
