#!/usr/bin/env bash
# reflib keeps the last piece of a title with italics in EndNote's XML, and cannot read the RIS that it writes.
#
# Guess:   a title of several <style> pieces, which is how EndNote writes italics and raised digits, is put together; a file without <style>
#          is read too; a reference with a URL that reflib writes as RIS is one that it reads.
# Seen:    "Growth of E. coli in mice", with the name in italics, is "in mice", and "x²" is "2". A record without <style> has its title and
#          nothing else: no authors, year or DOI. In RIS, writeFile() writes the URL as LK and as UR, and readFile() throws a TypeError at
#          that pair outside of its promise, so that catch() does not see it and Node ends.
# Version: @iebh/reflib 2.3.6.
# Who:     anyone who brings an EndNote library over: in biology and chemistry a good part of the titles has italics or an index.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @iebh/reflib@2.3.6 >/dev/null

cat > titles.mjs <<'EOS'
import assert from 'node:assert/strict';
import { writeFile as write } from 'node:fs/promises';
import { readFile, writeFile } from '@iebh/reflib';

const style = (text, face = 'normal') => `<style face="${face}" font="default" size="100%">${text}</style>`;
async function read(title, change = (xml) => xml) {
  await write('library.xml', change(`<?xml version="1.0" encoding="UTF-8"?><xml><records><record>
    <rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type>
    <contributors><authors><author>${style('One, Ada')}</author><author>${style('Two, Bo')}</author></authors></contributors>
    <titles><title>${title}</title></titles><dates><year>${style('2024')}</year></dates>
    <electronic-resource-num>${style('10.5555/12345')}</electronic-resource-num></record></records></xml>`));
  const [{ title: found, authors, year, doi }] = await readFile('library.xml');
  console.log({ title: found, authors, year, doi });
  return { title: found, authors, year, doi };
}

const rest = { authors: ['One, Ada', 'Two, Bo'], year: '2024', doi: '10.5555/12345' };
assert.deepEqual(await read(style('A plain title')), { title: 'A plain title', ...rest });
const mice = `${style('Growth of ')}${style('E. coli', 'italic')}${style(' in mice')}`;
assert.deepEqual(await read(mice), { title: 'in mice', ...rest });
assert.deepEqual(await read(`${style('x')}${style('2', 'superscript')}`), { title: '2', ...rest });
assert.deepEqual(
  await read(style('A plain title'), (xml) => xml.replace(/<\/?style[^>]*>/g, '')),
  { title: 'A plain title', authors: undefined, year: undefined, doi: undefined },
);

await writeFile('plain.ris', [{ type: 'journalArticle', title: 'A paper' }]);
assert.equal((await readFile('plain.ris'))[0].title, 'A paper');
await writeFile('link.ris', [{ type: 'journalArticle', title: 'A paper', urls: ['https://example.org/1'] }]);
process.once('uncaughtException', (error) => {
  console.log('uncaught:', error.message);
  assert.match(error.message, /push is not a function/);
  process.exit(0);
});
readFile('link.ris').then((refs) => console.log(refs), (error) => console.log('caught:', error)).finally(() => process.exit(1));
EOS
node titles.mjs
