#!/usr/bin/env bash
# astrocite-eutils makes a person called "van, der" of PubMed's "van der Sample B".
#
# Guess:   PubMed's summaries write surname, then initials: "van der Sample B" has the surname van der Sample and the initial B; a paper
#          whose pubdate is "2020" is issued in 2020.
# Seen:    the name is cut at the first space and the second word is the given name: van | der, Garcia | Lopez; the rest, initials and
#          Jr included, is gone. The date is taken from sortpubdate, which PubMed fills up: "2020" and "2020 Jan-Feb" become 1 January.
# Version: astrocite-eutils 0.16.4.
# Who:     anyone who cites by PMID: Dutch, Spanish, Portuguese and Arabic surnames have several words.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . astrocite-eutils@0.16.4 >/dev/null

cat > summaries.cjs <<'EOS'
const assert = require('node:assert/strict');
const { toCSL } = require('astrocite-eutils');

function paper(names, pubdate) {
  const summary = {
    uid: '1', pubdate, epubdate: '', sortpubdate: '2020/01/01 00:00', source: 'J Ex', fulljournalname: 'Journal of examples', title: 'A paper.',
    authors: names.map((name) => ({ name, authtype: 'Author', clusterid: '' })), volume: '4', issue: '2', pages: '1-10', lang: ['eng'],
    issn: '', essn: '', pubtype: ['Journal Article'], articleids: [{ idtype: 'pubmed', idtypen: 1, value: '1' }], elocationid: '',
  };
  const [csl] = toCSL({ header: { type: 'esummary', version: '0.3' }, result: { uids: ['1'], 1: summary } });
  console.log(JSON.stringify({ names, pubdate, author: csl.author, issued: csl.issued }));
  return csl;
}

const { author, issued } = paper(['Example AB', 'van der Sample B', 'Garcia Lopez C', 'Probe D Jr'], '2020');
assert.deepEqual(author, [
  { family: 'Example', given: 'AB' }, { family: 'van', given: 'der' }, { family: 'Garcia', given: 'Lopez' }, { family: 'Probe', given: 'D' },
]);
assert.deepEqual(issued, { 'date-parts': [['2020', '01', '01']] });
assert.deepEqual(paper([], '2020 Jan-Feb').issued, { 'date-parts': [['2020', '01', '01']] });
EOS
node summaries.cjs
