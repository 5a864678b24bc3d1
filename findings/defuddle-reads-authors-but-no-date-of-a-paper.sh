#!/usr/bin/env bash
# defuddle, which Obsidian's Web Clipper reads pages with, has the authors of citation_author but no date, and escapes formulas in dollars.
#
# Guess:   a page with citation_title, citation_author and citation_publication_date, as Google Scholar asks for and as arXiv and publishers
#          have, gives all three; "$\ell_1$", which arXiv leaves to MathJax, is a formula in Markdown too.
# Seen:    the authors are there, joined by a comma. published is empty for citation_publication_date, citation_date and
#          citation_online_date, and the title is that of the window with the journal's name behind it, not citation_title. In Markdown the
#          formula is "$\\ell\_1$", which Obsidian shows as a line break and a word. JSON-LD is read with its date, and <math> is right.
# Version: defuddle 0.19.4 with linkedom 0.18.12.
# Who:     anyone who clips a paper's page into notes: no day to sort by, and formulas broken.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . defuddle@0.19.4 linkedom@0.18.12 >/dev/null

cat > clip.mjs <<'EOF'
import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom';
import { Defuddle } from 'defuddle/node';

async function clip(head) {
  const { document } = parseHTML(`<!doctype html><html lang="en"><head>${head}</head><body><article><h2>Abstract</h2>
<p>We look at the $\\ell_1$ norm of many things in this paper, and at what becomes of it in long texts that say little.</p>
<p>Then <math alttext="x_{i}"><semantics><msub><mi>x</mi><mi>i</mi></msub><annotation encoding="application/x-tex">x_{i}</annotation>
</semantics></math> is looked at, for as many lines as are needed to make of this an article that a reader takes for one.</p></article></body></html>`);
  const { title, author, published, content } = await Defuddle(document, 'https://example.org/1', { markdown: true });
  console.log({ title, author, published });
  return { title, author, published, content };
}

const names = '<meta name="citation_author" content="One, Ada"><meta name="citation_author" content="Two, Bo">';
for (const date of ['citation_publication_date', 'citation_date', 'citation_online_date']) {
  const { content, ...seen } = await clip(
    `<title>On Norms | Journal of Examples</title><meta name="citation_title" content="On Norms">${names}
<meta name="${date}" content="2024/05/01">`,
  );
  assert.deepEqual(seen, { title: 'On Norms | Journal of Examples', author: 'Ada One, Bo Two', published: '' });
  assert.ok(content.includes(String.raw`$\\ell\_1$ norm`), content);
  assert.ok(content.includes('$x_{i}$'), content);
}
const { published } = await clip(
  '<title>On Norms</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"ScholarlyArticle",'
  + '"headline":"On Norms","author":{"@type":"Person","name":"Ada One"},"datePublished":"2024-05-01"}</script>',
);
assert.equal(published, '2024-05-01');
EOF
node clip.mjs
