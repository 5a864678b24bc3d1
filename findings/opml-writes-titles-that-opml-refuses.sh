#!/usr/bin/env bash
# The package opml writes a list titled "Methods & Models" as XML that opml itself cannot read, and calls it ISO-8859-1.
#
# Guess:   stringify() escapes what it writes, and the encoding that it names is the one a string is saved in, UTF-8.
# Seen:    attributes are escaped, the elements of the head are not: <title>Methods & Models</title>, and parse() of the same package
#          says "Invalid character", Python's parser "not well-formed". Without the ampersand, the declaration
#          encoding="ISO-8859-1" makes Python read the name "Łukasz" in the file as "Å" and a control character. feedsmith reads both.
# Version: opml 0.5.8; beside it feedsmith 3.0.1 and Python's xml.etree.
# Who:     anyone who exports the list of feeds that a reader follows: the owner's name and the title are in the head.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . opml@0.5.8 feedsmith@3.0.1 >/dev/null

cat > lists.cjs <<'EOS'
const assert = require('node:assert/strict');
const { writeFileSync } = require('node:fs');
const { parseOpml } = require('feedsmith');
const opml = require('opml');

const subs = [{ text: 'Models & more', type: 'rss', xmlUrl: 'https://example.org/feed?a=1&b=2' }];
const written = (title, ownerName) => opml.stringify({ opml: { head: { title, ownerName }, body: { subs } } });

const ampersand = written('Methods & Models', 'Ada Example');
console.log(ampersand);
assert.match(ampersand, /<title>Methods & Models<\/title>/);
assert.match(ampersand, /text="Models &amp; more"/);
writeFileSync('ampersand.opml', ampersand);
assert.equal(parseOpml(ampersand).head.title, 'Methods & Models');
opml.parse(ampersand, (error) => {
  console.log('opml.parse:', error.message);
  assert.match(error.message, /Invalid character/);
});

const letter = written('Methods', 'Łukasz Example');
assert.match(letter, /encoding="ISO-8859-1"/);
writeFileSync('letter.opml', letter);
assert.equal(parseOpml(letter).head.ownerName, 'Łukasz Example');
EOS
node lists.cjs

python3 - <<'EOS'
import xml.etree.ElementTree as ElementTree
try:
    ElementTree.parse('ampersand.opml')
    raise SystemExit('read after all')
except ElementTree.ParseError as error:
    print('xml.etree:', error)
owner = ElementTree.parse('letter.opml').find('head/ownerName').text
print('xml.etree:', ascii(owner))
assert owner == '\u00c5\u0081ukasz Example', owner
EOS
