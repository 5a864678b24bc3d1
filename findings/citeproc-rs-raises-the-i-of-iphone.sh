#!/usr/bin/env bash
# citeproc-rs prints "IPhone" and "ArXiv" in titles, and "J.-P. ." for the initials J.-P.
#
# Guess:   text-case="title" leaves a word that has capitals within, as CSL says ("mixed case"), and as citeproc-js does.
# Seen:    iPhone is "IPhone", arXiv "ArXiv" and mRNA "MRNA", where citeproc-js has them as typed. What stands in nocase is left by both. The
#          given name "J.-P." is "J.-P. ." with initialize-with=". ", while "Jean-Pierre" is right. (The initials were met on the way.)
# Version: @citeproc-rs/wasm 0.2.0; beside it citeproc 2.4.63.
# Who:     anyone who prints bibliographies by it, as Zotero can: products and preprint servers begin with a small letter.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @citeproc-rs/wasm@0.2.0 citeproc@2.4.63 >/dev/null

cat > titles.cjs <<'EOF'
const assert = require('node:assert/strict');
const { Driver } = require('@citeproc-rs/wasm');
const CSL = require('citeproc');

const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>Small</title><id>http://example.org/small</id><updated>2024-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><names variable="author"><name initialize-with=". "/></names><text variable="title" text-case="title" prefix=": "/>
</layout></bibliography></style>`;
const locale = `<?xml version="1.0" encoding="utf-8"?><locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
<style-options punctuation-in-quote="true"/><terms><term name="and">and</term><term name="et-al">et al.</term></terms></locale>`;

function rs(reference) {
  const driver = new Driver({ style, format: 'plain', fetcher: { fetchLocale: async () => locale } });
  driver.insertReference(reference);
  driver.insertCluster({ id: 'c', cites: [{ id: 'a' }] });
  driver.setClusterOrder([{ id: 'c' }]);
  return driver.makeBibliography()[0].value.trim();
}
function js(reference) {
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => reference }, style);
  engine.setOutputFormat('text');
  engine.updateItems(['a']);
  return engine.makeBibliography()[1][0].trim();
}
function both(title, given = 'Ada') {
  const reference = { id: 'a', type: 'article-journal', title, author: [{ family: 'One', given }] };
  const answer = [rs(reference), js(reference)];
  console.log(title, '->', answer);
  return answer;
}

assert.deepEqual(both('on arXiv, iPhone and mRNA'), ['A. One: On ArXiv, IPhone and MRNA', 'A. One: On arXiv, iPhone and mRNA']);
assert.deepEqual(both('a <span class="nocase">iPhone</span>'), ['A. One: A iPhone', 'A. One: A iPhone']);
assert.deepEqual(both('initials', 'J.-P.'), ['J.-P. . One: Initials', 'J.-P. One: Initials']);
assert.deepEqual(both('initials', 'Jean-Pierre'), ['J.-P. One: Initials', 'J.-P. One: Initials']);
EOF
node titles.cjs
