#!/usr/bin/env bash
# feedparser gives an Atom entry with several authors no author at all.
#
# Guess:   the first of three authors is the entry's author and the others are to be found in what it keeps of the source.
# Seen:    with one <author> the name is there; with two or three, author is null. The names stand under "atom:author" alone, as a list of
#          parsed elements. An RSS item with two dc:creator has the first. Categories are all there, and the link is the right one.
# Version: feedparser 2.6.0 (npm).
# Who:     anyone who reads arXiv's Atom by it: papers of one author have one, all others look anonymous.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . feedparser@2.6.0 >/dev/null

cat > authors.cjs <<'EOF'
const assert = require('node:assert/strict');
const { Readable } = require('node:stream');
const FeedParser = require('feedparser');

const atom = (names) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Papers</title><id>http://example.org/</id><updated>2024-05-02T00:00:00Z</updated>
<entry><id>http://example.org/1</id><title>A paper</title><updated>2024-05-01T00:00:00Z</updated><link href="http://example.org/1"/>
${names.map((name) => `<author><name>${name}</name></author>`).join('')}</entry></feed>`;
const rss = (names) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Papers</title><link>http://example.org/</link>
<description>All</description><item><title>A paper</title><link>http://example.org/1</link>
${names.map((name) => `<dc:creator>${name}</dc:creator>`).join('')}</item></channel></rss>`;

function first(xml) {
  return new Promise((resolve, reject) => {
    Readable.from([xml]).pipe(new FeedParser({}))
      .on('error', reject)
      .on('data', resolve);
  });
}

(async () => {
  const one = await first(atom(['Ada One']));
  const three = await first(atom(['Ada One', 'Bo Two', 'Cy Three']));
  const creators = await first(rss(['Ada One', 'Bo Two']));
  console.log('one:', one.author, '| three:', three.author, '| dc:creator twice:', creators.author);
  console.log(JSON.stringify(three['atom:author']));
  assert.equal(one.author, 'Ada One');
  assert.equal(three.author, null);
  assert.deepEqual(three['atom:author'].map((author) => author.name['#']), ['Ada One', 'Bo Two', 'Cy Three']);
  assert.equal(creators.author, 'Ada One');
})();
EOF
node authors.cjs
