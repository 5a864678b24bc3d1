#!/usr/bin/env bash
# biblatex-csl-converter turns the pages 1 to 10 of a RIS, EndNote or PubMed file into page 110.
#
# Guess:   SP 1 and EP 10 (RIS), "%P 1-10" (EndNote) and "PG  - 1-10" (PubMed) are pages 1-10 in CSL-JSON and 1--10 in BibLaTeX.
# Seen:    both exporters write "110"; 123-9, as PubMed shortens it, becomes 1239. The same pages from a .bib file are 1-10. Nothing is
#          in errors or warnings. (Met on the way: the CSL exporter lowers journals, "Journal of Examples" to "Journal of examples", and
#          titles, "A Paper of Ada" to "A paper of ada", also from a .bib file.)
# Version: biblatex-csl-converter 3.6.0.
# Who:     anyone who takes a reference list from a database's export to an editor (Fidus Writer is built on it): the page looks plausible.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . biblatex-csl-converter@3.6.0 >/dev/null

cat > pages.mjs <<'EOS'
import assert from 'node:assert/strict';
import { BibLatexExporter, BibLatexParser, CSLExporter, ENWParser, NBIBParser, RISParser } from 'biblatex-csl-converter';

function converted(parsed) {
  assert.deepEqual(parsed.errors ?? [], []);
  const [csl] = Object.values(new CSLExporter(parsed.entries, false, {}).parse());
  const pages = new BibLatexExporter(parsed.entries, false, {}).parse().match(/pages = \{(.*)\}/)[1];
  console.log(JSON.stringify({ page: csl.page, pages, title: csl.title, journal: csl['container-title'] }));
  return { page: csl.page, pages, journal: csl['container-title'] };
}

const ris = ['TY  - JOUR', 'AU  - Example, Ada', 'TI  - A Paper of Ada', 'JO  - Journal of Examples', 'PY  - 2023', 'SP  - 1', 'EP  - 10', 'ER  - ', ''];
const enw = ['%0 Journal Article', '%A Example, Ada', '%T A Paper of Ada', '%J Journal of Examples', '%D 2023', '%P 1-10', ''];
const nbib = (pages) => ['PMID- 1', 'FAU - Example, Ada', 'TI  - A paper.', 'JT  - Journal of Examples', 'DP  - 2023 May 1', `PG  - ${pages}`, 'PT  - Journal Article', ''];
const bib = '@article{a, author = {Example, Ada}, title = {A Paper of Ada}, journaltitle = {Journal of Examples}, date = {2023}, pages = {1--10}}';

const wrong = { page: '110', pages: '110', journal: 'Journal of examples' };
assert.deepEqual(converted(new RISParser(ris.join('\n')).parse()), wrong);
assert.deepEqual(converted(new ENWParser(enw.join('\n')).parse()), wrong);
assert.deepEqual(converted(new NBIBParser(nbib('1-10').join('\n')).parse()), wrong);
assert.equal(converted(new NBIBParser(nbib('123-9').join('\n')).parse()).page, '1239');
const right = converted(new BibLatexParser(bib).parse());
assert.equal(right.page, '1-10');
assert.match(right.pages, /^1-+10$/);
EOS
node pages.mjs
