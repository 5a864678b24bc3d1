#!/usr/bin/env bash
# oai-pmh throws a TypeError for a list, or a last page, that has one record.
#
# Guess:   listRecords() gives one record where the answer has one, and three where the first page has two and the last one.
# Seen:    "initialResult[field] is not iterable" for a list of one record; of three records on two pages the first two come and then the
#          TypeError, with which a loop that keeps what it has ends early. The same for listIdentifiers(). OAI-PMH 2.0 (2.5, 4.5) lets a
#          list be of any length, and a repository asked for one day's papers of a small set often has one.
# Version: oai-pmh 2.0.3.
# Who:     anyone who harvests arXiv or a repository by day and set: it works for months and fails on the day of one paper.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . oai-pmh@2.0.3 >/dev/null

cat > harvest.cjs <<'EOS'
const assert = require('node:assert/strict');
const { createServer } = require('node:http');
const { OaiPmh } = require('oai-pmh');

const header = (id) => `<header><identifier>oai:example.org:${id}</identifier><datestamp>2024-05-02</datestamp></header>`;
const record = (id) => `<record>${header(id)}<metadata><dc xmlns="http://purl.org/dc/elements/1.1/"/></metadata></record>`;
const pages = { both: [[1, 2]], one: [[1]], three: [[1, 2], [3]], four: [[1, 2], [3, 4]] };
const server = createServer(({ url }, response) => {
  const query = new URL(url, 'http://localhost').searchParams;
  const [set, page] = (query.get('resumptionToken') ?? `${query.get('set')} 0`).split(' ');
  const more = Number(page) + 1 < pages[set].length ? `<resumptionToken>${set} ${Number(page) + 1}</resumptionToken>` : '';
  const verb = query.get('verb');
  const list = pages[set][page].map(verb === 'ListRecords' ? record : header).join('');
  response.setHeader('Content-Type', 'text/xml');
  response.end(`<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
    <responseDate>2024-05-02T00:00:00Z</responseDate><request>http://localhost/</request><${verb}>${list}${more}</${verb}></OAI-PMH>`);
}).listen(0, 'localhost', async () => {
  const client = new OaiPmh(`http://localhost:${server.address().port}/`);
  async function harvest(list, set) {
    const found = [];
    let failure = null;
    try {
      for await (const item of client[list]({ metadataPrefix: 'oai_dc', set })) found.push((item.header ?? item).identifier);
    } catch (error) {
      failure = error;
    }
    console.log(list, set, '->', found, failure?.message ?? '');
    return [found.length, failure?.constructor ?? null];
  }
  assert.deepEqual(await harvest('listRecords', 'both'), [2, null]);
  assert.deepEqual(await harvest('listRecords', 'four'), [4, null]);
  assert.deepEqual(await harvest('listRecords', 'one'), [0, TypeError]);
  assert.deepEqual(await harvest('listRecords', 'three'), [2, TypeError]);
  assert.deepEqual(await harvest('listIdentifiers', 'one'), [0, TypeError]);
  server.close();
});
EOS
node --no-deprecation harvest.cjs
