#!/usr/bin/env bash
# jsonfeed-to-rss and jsonfeed-to-atom refuse JSON Feed 1.1, and write "Invalid Date" for an item without a day.
#
# Guess:   a feed of version 1.1, which is the format since August 2020, is written with both authors of an item; a date, which the format does
#          not ask for, is left out where it is missing.
# Seen:    both throw "JSON feed version 1 required" (jsonfeed-to-rss by the name of the other). Of a 1.0 feed, an item without date_published
#          becomes <pubDate>Invalid Date</pubDate> in RSS, and in Atom one that was updated at the moment of writing.
# Version: jsonfeed-to-rss 3.0.8, jsonfeed-to-atom 1.2.5.
# Who:     anyone who offers a reading list for feed readers: only 1.1 can say that a paper has several authors.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --legacy-peer-deps --prefix . jsonfeed-to-rss@3.0.8 jsonfeed-to-atom@1.2.5 >/dev/null

cat > feed.cjs <<'EOF'
const assert = require('node:assert/strict');
const toRss = require('jsonfeed-to-rss');
const toAtom = require('jsonfeed-to-atom');

const item = { id: 'https://example.org/1', url: 'https://example.org/1', title: 'A paper', content_text: 'It is short.' };
const base = { title: 'Papers', home_page_url: 'https://example.org/', feed_url: 'https://example.org/feed.json' };
const old = { ...base, version: 'https://jsonfeed.org/version/1', author: { name: 'Ada One' }, items: [item] };
const authors = [{ name: 'Ada One' }, { name: 'Bo Two' }];
const current = { ...base, version: 'https://jsonfeed.org/version/1.1', authors, items: [{ ...item, authors }] };

for (const convert of [toRss, toAtom]) {
  assert.throws(() => convert(current), (error) => {
    console.log('1.1:', error.message);
    return error.message === 'jsonfeed-to-atom: JSON feed version 1 required';
  });
}
console.log(toRss(old).match(/<item>[^]*<\/item>/)[0]);
assert.match(toRss(old), /<pubDate>Invalid Date<\/pubDate>\s*<\/item>/);
const before = new Date().toISOString();
const [, updated] = toAtom(old).match(/<entry>[^]*<updated>(.*?)<\/updated>/);
console.log('Atom:', updated);
assert.ok(before <= updated && updated <= new Date().toISOString());
EOF
node feed.cjs
