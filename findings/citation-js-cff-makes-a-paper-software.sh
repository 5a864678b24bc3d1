#!/usr/bin/env bash
# Citation.js writes a journal article as a CITATION.cff of type software, without journal, pages and date.
#
# Guess:   format('cff') of one article puts it, journal and year and all, under preferred-citation: a CITATION.cff itself is for
#          software or a data set. Read again, it is the article.
# Seen:    the first entry becomes the software, whatever it is: "type: software" with title, authors and DOI; the journal, the volume,
#          the pages and the date (even a whole one) are nowhere, and nothing is thrown. With the article second, after a tool, it is
#          written whole, under references. With the article first, the tool is a reference of it.
# Version: @citation-js/plugin-cff 0.7.3 with @citation-js/core 0.9.0.
# Who:     anyone who makes a repository's CITATION.cff from the paper's entry in a reference manager, which is how people cite code.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --legacy-peer-deps --prefix . \
  @citation-js/core@0.9.0 @citation-js/date@0.5.1 @citation-js/plugin-yaml@0.7.3 @citation-js/plugin-cff@0.7.3 >/dev/null

cat > article.cjs <<'EOS'
const assert = require('node:assert/strict');
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-cff');

const author = [{ family: 'Example', given: 'Ada' }];
const article = {
  id: 'article', type: 'article-journal', title: 'A paper', author, 'container-title': 'Journal of Examples',
  volume: '4', page: '1-10', issued: { 'date-parts': [[2023, 5, 1]] }, DOI: '10.1000/paper',
};
const tool = { id: 'tool', type: 'software', title: 'A tool', author, issued: { 'date-parts': [[2023, 5, 1]] }, DOI: '10.1000/tool' };

const alone = new Cite([article]).format('cff');
console.log(alone);
assert.match(alone, /^type: software$/m);
assert.match(alone, /^title: A paper$/m);
assert.doesNotMatch(alone, /Journal of Examples|2023|volume|preferred-citation/);
const [read] = new Cite(alone).data;
assert.equal(read.type, 'software');
assert.equal(read['container-title'], undefined);
assert.equal(read.issued, undefined);

const second = new Cite([tool, article]).format('cff');
assert.match(second, /^references:\n[^]*journal: Journal of Examples/m);
const first = new Cite([article, tool]).format('cff');
assert.doesNotMatch(first, /Journal of Examples/);
assert.match(first, /^references:\n[^]*title: A tool/m);
EOS
node article.cjs
