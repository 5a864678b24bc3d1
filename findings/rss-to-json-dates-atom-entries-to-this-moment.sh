#!/usr/bin/env bash
# rss-to-json says of every Atom entry that it was published at this moment.
#
# Guess:   published is the entry's <published>, in milliseconds, and author holds the names of the authors; link is the page.
# Seen:    published is the clock's time at each reading, and the entry's own <published> is nowhere in the result; created holds <updated>.
#          An entry with two authors has no author, and link is a list of all links. The feed's title, which has type="html" as arXiv's has,
#          is an object with the text under "$text" (met on the way). RSS is read right.
# Version: rss-to-json 2.1.1.
# Who:     anyone who sorts papers of arXiv's or OpenReview's Atom by day: all are of today, each time anew.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . rss-to-json@2.1.1 >/dev/null

cat > dates.cjs <<'EOF'
const assert = require('node:assert/strict');
const { createServer } = require('node:http');
const { parse } = require('rss-to-json');

const files = {
  '/atom': `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Papers</title>
<entry><id>http://example.org/1</id><title>A paper</title><updated>2024-05-03T00:00:00Z</updated><published>2024-05-01T00:00:00Z</published>
<author><name>Ada One</name></author><author><name>Bo Two</name></author>
<link rel="related" href="http://example.org/1.pdf"/><link href="http://example.org/1"/></entry></feed>`,
  '/rss': `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Papers</title><link>http://example.org/</link>
<item><title>A paper</title><pubDate>Wed, 01 May 2024 00:00:00 GMT</pubDate><link>http://example.org/1</link></item></channel></rss>`,
};
const server = createServer((request, response) => response.end(files[request.url]));
server.listen(0, '127.0.0.1', async () => {
  const at = `http://127.0.0.1:${server.address().port}`;
  const before = Date.now();
  const atom = await parse(`${at}/atom`);
  const after = Date.now();
  const rss = await parse(`${at}/rss`);
  server.close();
  const [paper] = atom.items;
  console.log({ title: atom.title, ...paper });
  assert.ok(before <= paper.published && paper.published <= after);
  assert.equal(paper.created, Date.parse('2024-05-03T00:00:00Z'));
  assert.equal(paper.author, undefined);
  assert.deepEqual(paper.link.map(({ href }) => href), ['http://example.org/1.pdf', 'http://example.org/1']);
  assert.deepEqual(atom.title, { $text: 'Papers', type: 'html' });
  assert.ok(!JSON.stringify(atom).includes(String(Date.parse('2024-05-01T00:00:00Z'))));
  assert.equal(rss.items[0].published, Date.parse('2024-05-01T00:00:00Z'));
});
EOF
node dates.cjs
