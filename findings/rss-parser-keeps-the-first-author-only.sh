#!/usr/bin/env bash
# rss-parser gives an Atom entry with three authors one author and no categories.
#
# Guess:   author is all the names, and categories is an array, as it is for RSS. (The snippet was met on the way.)
# Seen:    author is the name of the first alone, and nothing says that there were more; categories is missing (for RSS 2.0 it is an
#          array). contentSnippet of an RSS item turns "a < b and c > d" into "a  d".
# Version: rss-parser 3.13.0.
# Who:     anyone who shows arXiv's feeds: the papers of its search (Atom) have many authors and categories.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . rss-parser@3.13.0 >/dev/null

cat > feed.cjs <<'EOF'
const assert = require('node:assert/strict');
const Parser = require('rss-parser');

const atom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>A search</title><id>http://arxiv.org/api/example</id><updated>2024-05-03T00:00:00Z</updated>
<entry><id>http://arxiv.org/abs/2305.00010v2</id><updated>2024-05-02T17:00:00Z</updated><published>2023-05-01T17:00:00Z</published>
<title>A title</title><summary>A text.</summary>
<author><name>Ada Example</name></author><author><name>Bo Sample</name></author><author><name>Cy Trial</name></author>
<link href="http://arxiv.org/abs/2305.00010v2" rel="alternate" type="text/html"/>
<category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/><category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/></entry></feed>`;

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>cs.CL</title><link>https://rss.arxiv.org/rss/cs.CL</link><description>New papers</description>
<item><title>A title</title><link>https://arxiv.org/abs/2601.00010</link><description>We show that a &lt; b and c &gt; d.</description>
<category>cs.CL</category><category>cs.LG</category></item></channel></rss>`;

(async () => {
  const [fromAtom] = (await new Parser().parseString(atom)).items;
  const [fromRss] = (await new Parser().parseString(rss)).items;
  console.log(fromAtom, fromRss);
  assert.equal(fromAtom.author, 'Ada Example');
  assert.equal(JSON.stringify(fromAtom).includes('Bo Sample'), false);
  assert.equal(fromAtom.categories, undefined);
  assert.deepEqual(fromRss.categories, ['cs.CL', 'cs.LG']);
  assert.equal(fromRss.contentSnippet, 'We show that a  d.');
})();
EOF
node feed.cjs
