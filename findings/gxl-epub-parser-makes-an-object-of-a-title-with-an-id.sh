#!/usr/bin/env bash
# @gxl/epub-parser gives "[object Object]" for the title of an EPUB whose title has an id, as every EPUB of pandoc has.
#
# Guess:   info.title is the text of <dc:title>, as the package's types say (string), and info.author names all creators.
# Seen:    with an id on <dc:title>, which EPUB 3 needs for each title that a <meta refines> speaks of (EPUB 3.3, 5.5), info.title is an
#          object of the XML parser; without one it is a string. The author, with an id too, is a string, but the first creator alone.
# Version: @gxl/epub-parser 2.0.4; adm-zip 0.5.16 makes the file.
# Who:     anyone who lists books and papers converted to EPUB: the type checker sees a string and the reader "[object Object]".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @gxl/epub-parser@2.0.4 adm-zip@0.5.16 >/dev/null
grep -q 'title: string' node_modules/@gxl/epub-parser/lib/parseEpub.d.ts

cat > book.cjs <<'EOS'
const assert = require('node:assert/strict');
const { parseEpub } = require('@gxl/epub-parser');
const Zip = require('adm-zip');

async function info(title, creators) {
  const zip = new Zip();
  const add = (name, text) => zip.addFile(name, Buffer.from(text));
  add('mimetype', 'application/epub+zip');
  add('META-INF/container.xml', `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`);
  add('EPUB/content.opf', `<?xml version="1.0"?><package version="3.0" xmlns="http://www.idpf.org/2007/opf" unique-identifier="id">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:example:1</dc:identifier>${title}${creators}
    <dc:language>en</dc:language><meta property="dcterms:modified">2024-05-02T00:00:00Z</meta></metadata>
    <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
    <spine><itemref idref="nav"/></spine></package>`);
  add('EPUB/nav.xhtml', `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>A paper</title></head>
    <body><nav epub:type="toc"><ol><li><a href="nav.xhtml">A paper</a></li></ol></nav></body></html>`);
  zip.writeZip('paper.epub');
  const found = (await parseEpub('paper.epub', { type: 'path' })).info;
  console.log(found);
  return found;
}

(async () => {
  const plain = await info('<dc:title>A paper</dc:title>', '<dc:creator>Ada One</dc:creator>');
  assert.equal(plain.title, 'A paper');
  assert.equal(plain.author, 'Ada One');
  const refined = await info(
    '<dc:title id="epub-title-1">A paper</dc:title><meta refines="#epub-title-1" property="title-type">main</meta>',
    '<dc:creator id="one">Ada One</dc:creator><dc:creator id="two">Bo Two</dc:creator>',
  );
  assert.equal(`${refined.title}`, '[object Object]');
  assert.equal(refined.author, 'Ada One');
})();
EOS
node book.cjs
