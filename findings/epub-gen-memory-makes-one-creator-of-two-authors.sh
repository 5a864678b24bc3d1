#!/usr/bin/env bash
# epub-gen-memory writes two authors into a book as one, "Ada One,Bo Two".
#
# Guess:   author: ['Ada One', 'Bo Two'] becomes two <dc:creator>, which is how EPUB says it.
# Seen:    one <dc:creator> with both names and a comma without a space, and the same under file-as, so that a shelf sorts the book by the
#          given name of the first. With one author, file-as is the name as it is typed. "&" and "<" in titles are right. The meta element
#          dcterms:identifier has the word "BookId", not the identifier. (The latter was met on the way.)
# Version: epub-gen-memory 1.1.2.
# Who:     anyone who binds papers or notes on them into a book for a reader: the device lists an author that does not exist.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . epub-gen-memory@1.1.2 jszip@3.10.1 >/dev/null

cat > book.cjs <<'EOF'
const assert = require('node:assert/strict');
const JSZip = require('jszip');
const { default: epub } = require('epub-gen-memory');

async function metadata(author) {
  const zip = await JSZip.loadAsync(await epub({ title: 'Methods & Models', author }, [{ title: 'One', content: '<p>Text</p>' }]));
  const opf = await zip.file('OEBPS/content.opf').async('string');
  const lines = opf.split('\n').map((line) => line.trim()).filter((line) => /<dc:creator|file-as|dcterms:identifier|<dc:title/.test(line));
  console.log(lines.join('\n'));
  return lines;
}

(async () => {
  const two = await metadata(['Ada One', 'Bo Two']);
  assert.deepEqual(two.filter((line) => line.startsWith('<dc:creator')), ['<dc:creator id="creator">Ada One,Bo Two</dc:creator>']);
  assert.ok(two.includes('<meta refines="#creator" property="file-as">Ada One,Bo Two</meta>'));
  assert.ok(two.includes('<meta property="dcterms:identifier" id="meta-identifier">BookId</meta>'));
  assert.ok(two.includes('<dc:title>Methods &amp; Models</dc:title>'));
  const one = await metadata(['Ada One']);
  assert.ok(one.includes('<meta refines="#creator" property="file-as">Ada One</meta>'));
})();
EOF
node book.cjs
