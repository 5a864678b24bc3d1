#!/usr/bin/env bash
# arxiv-api-ts throws if arXiv finds one paper, gives a single author as an object, and no link but empty strings.
#
# Guess:   a search gives a list of papers whether there are none, one or two, each with a list of authors, a title on one line, and the links
#          to page and PDF; words are escaped on their way into the address.
# Seen:    none and two are a list; one is "entries.map is not a function". The authors of a paper by one are {name}, of others a list. links
#          is ["", ""]: the addresses, which Atom has in attributes, are dropped, and so are the categories. "C++ & more" goes into the address
#          as it is, where "&" ends the query. (Links and "&" were met on the way.)
# Version: arxiv-api-ts 1.1.0. fetch is answered within the script, in the form of arXiv's API.
# Who:     anyone who looks a paper up by its title: one answer is what one hopes for.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . arxiv-api-ts@1.1.0 >/dev/null

cat > search.cjs <<'EOF'
const assert = require('node:assert/strict');
const { default: search } = require('arxiv-api-ts');

const entry = (number, authors) => `<entry><id>http://arxiv.org/abs/2405.0000${number}v1</id><title>A paper
  of many words</title><published>2024-05-01T00:00:00Z</published><updated>2024-05-01T00:00:00Z</updated><summary>It is short.</summary>
${authors.map((name) => `<author><name>${name}</name></author>`).join('')}
<link href="http://arxiv.org/abs/2405.0000${number}v1" rel="alternate" type="text/html"/>
<link title="pdf" href="http://arxiv.org/pdf/2405.0000${number}v1" rel="related" type="application/pdf"/>
<category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/></entry>`;

async function find(entries, name = 'paper') {
  let asked;
  globalThis.fetch = async (url) => {
    asked = String(url);
    return new Response(`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Found</title><id>x</id>
${entries.join('')}</feed>`);
  };
  const found = await search({ searchQueryParams: [{ include: [{ name }] }] });
  console.log(asked, '->', JSON.stringify(found.entries));
  return { asked, ...found };
}

(async () => {
  assert.deepEqual((await find([])).entries, []);
  await assert.rejects(find([entry(1, ['Ada One'])]), (error) => {
    console.log('one:', error.message);
    return error.message === 'entries.map is not a function';
  });
  const { entries: [first, second] } = await find([entry(1, ['Ada One']), entry(2, ['Ada One', 'Bo Two'])]);
  assert.deepEqual(first.authors, { name: 'Ada One' });
  assert.deepEqual(second.authors, [{ name: 'Ada One' }, { name: 'Bo Two' }]);
  assert.equal(first.title, 'A paper\n  of many words');
  assert.deepEqual(first.links, ['', '']);
  assert.ok(!JSON.stringify(first).includes('cs.LG'));
  assert.match((await find([], 'C++ & more')).asked, /search_query=all:C\+\+ & more&start=0/);
})();
EOF
node search.cjs
