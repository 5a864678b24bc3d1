#!/usr/bin/env bash
# biblatex-csl-converter gives a RIS record of which M3 says "PhD thesis" the DOI "PhD thesis".
#
# Guess:   M3 is the type of work, in the description of RIS and in what Zotero, EndNote and Scopus write; it becomes the type, or is left out.
# Seen:    where a record has no DO, the text of M3 is its DOI: "PhD thesis", "Article", "Review". It leaves as DOI in CSL-JSON and as doi in
#          BibLaTeX. With a DO, the DOI is right and the type of work is gone.
# Version: biblatex-csl-converter 3.6.0.
# Who:     anyone who tells publications apart by their DOI: all theses of a Zotero library are one publication then.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . biblatex-csl-converter@3.6.0 >/dev/null

cat > type.mjs <<'EOS'
import assert from 'node:assert/strict';
import { BibLatexExporter, CSLExporter, RISParser } from 'biblatex-csl-converter';

const record = (type, author, lines) => [`TY  - ${type}`, `AU  - ${author}`, `TI  - Of ${author}`, 'PY  - 2019', ...lines, 'ER  - ', ''].join('\n');
const source = [
  record('THES', 'Sample, Ada', ['PB  - Example University', 'M3  - PhD thesis']),
  record('THES', 'Sample, Bo', ['PB  - Example University', 'M3  - PhD thesis']),
  record('JOUR', 'Sample, Cy', ['T2  - Example Letters', 'M3  - Article']),
  record('JOUR', 'Sample, Di', ['T2  - Example Letters', 'M3  - Article', 'DO  - 10.5555/example']),
].join('\n');
const { entries } = new RISParser(source).parse();
const items = Object.values(new CSLExporter(entries).parse());
console.log(items.map(({ author, DOI }) => `${author[0].given}: ${DOI}`).join('; '));
assert.deepEqual(items.map(({ DOI }) => DOI), ['PhD thesis', 'PhD thesis', 'Article', '10.5555/example']);
const bib = new BibLatexExporter(entries).parse();
console.log(bib.match(/doi = .*/g).join(' '));
assert.match(bib, /doi = \{PhD thesis\}/);
EOS
node type.mjs
