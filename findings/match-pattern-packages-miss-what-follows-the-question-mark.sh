#!/usr/bin/env bash
# @webext-core/match-patterns and webext-patterns do not know an address by what follows its question mark, which browsers do.
#
# Guess:   both answer as a browser: the path of a pattern is held against path and query together, so that "/forum?id=*", as OpenReview's
#          addresses are, has every paper and "/papers" does not have "/papers?q=1"; a pattern without a port has every port.
# Seen:    @webext-core/match-patterns looks at the path alone: "/forum?id=*" matches nothing, and "/*.pdf" also "/x.pdf?dl=1". webext-patterns
#          does not escape the question mark in its regular expression, so that "/forum?id=*" matches nothing either, nor "/p(1)/*" its
#          own folder, and it has no other port than the usual. (Ports and brackets were met on the way.)
# Version: @webext-core/match-patterns 2.0.0, which WXT has within, and webext-patterns 1.5.1.
# Who:     anyone who runs a content script by hand or asks "is this page one of ours": forum?id=, citation.cfm?id=, scholar?cluster=.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @webext-core/match-patterns@2.0.0 webext-patterns@1.5.1 >/dev/null

cat > patterns.mjs <<'EOF'
import assert from 'node:assert/strict';
import { MatchPattern } from '@webext-core/match-patterns';
import { doesUrlMatchPatterns } from 'webext-patterns';

function both(pattern, url) {
  const answer = [new MatchPattern(pattern).includes(url), doesUrlMatchPatterns(url, pattern)];
  console.log(pattern, url, '->', ...answer);
  return answer;
}

assert.deepEqual(both('*://*.arxiv.org/abs/*', 'https://arxiv.org/abs/2405.00001?x=1'), [true, true]);
assert.deepEqual(both('https://openreview.net/forum?id=*', 'https://openreview.net/forum?id=abc'), [false, false]);
assert.deepEqual(both('https://openreview.net/pdf?*', 'https://openreview.net/pdf?id=abc'), [false, true]);
assert.deepEqual(both('https://huggingface.co/papers', 'https://huggingface.co/papers?q=1'), [true, false]);
assert.deepEqual(both('https://*/*.pdf', 'https://example.org/x.pdf?dl=1'), [true, false]);
assert.deepEqual(both('https://example.org/p(1)/*', 'https://example.org/p(1)/x'), [true, false]);
assert.deepEqual(both('http://localhost/*', 'http://localhost:3000/x'), [true, false]);
EOF
node patterns.mjs
