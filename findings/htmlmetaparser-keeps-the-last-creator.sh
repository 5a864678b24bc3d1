#!/usr/bin/env bash
# htmlmetaparser keeps the last of several Dublin Core creators and passes over citation_author.
#
# Guess:   a page of a paper with two <meta name="DC.Creator"> has two creators, as Dublin Core says (one element for each creator, each may
#          be repeated), and its JSON-LD, of which every block is kept, shows that the parser keeps lists.
# Seen:    dublincore.creator is the last one, a string; the same with DC.Subject and dcterms.creator. Of citation_author nothing is left.
# Version: htmlmetaparser 2.1.3 with htmlparser2 12.0.0.
# Who:     anyone who reads a paper's page for a preview: repositories (DSpace, EPrints, OJS) give Dublin Core, and a paper of ten has one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . htmlmetaparser@2.1.3 htmlparser2@12.0.0 >/dev/null

cat > page.mjs <<'EOS'
import assert from 'node:assert/strict';
import { Handler } from 'htmlmetaparser';
import { Parser } from 'htmlparser2';

function read(head) {
  let found;
  const handler = new Handler((error, result) => { found = result; }, { url: 'https://example.org/paper' });
  const parser = new Parser(handler, { decodeEntities: true });
  parser.end(`<!doctype html><html><head><title>A paper</title>${head}</head><body></body></html>`);
  console.log(found);
  return found;
}

assert.equal(read('<meta name="DC.Creator" content="One, Ada">').dublincore.creator, 'One, Ada');
assert.deepEqual(
  read('<meta name="DC.Creator" content="One, Ada"><meta name="DC.Creator" content="Two, Bo">'
    + '<meta name="DC.Subject" content="graphs"><meta name="DC.Subject" content="learning">').dublincore,
  { creator: 'Two, Bo', subject: 'learning' },
);
assert.equal(
  read('<meta name="dcterms.creator" content="One, Ada"><meta name="dcterms.creator" content="Two, Bo">').dublincore.creator,
  'Two, Bo',
);
const found = read('<meta name="citation_author" content="One, Ada"><meta name="citation_title" content="A paper">'
  + '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "ScholarlyArticle", "name": "one"}</script>'
  + '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "ScholarlyArticle", "name": "two"}</script>');
assert.equal(found.jsonld.length, 2);
assert.doesNotMatch(JSON.stringify(found), /One, Ada/);
EOS
node page.mjs
