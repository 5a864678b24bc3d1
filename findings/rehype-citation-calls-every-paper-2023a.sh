#!/usr/bin/env bash
# rehype-citation leaves a citation in a heading or in bold as it is typed, and calls each paper of one author and year "2023a".
#
# Guess:   [@key] is cited wherever text is: in headings, list items, tables, bold. (The years were met on the way.)
# Seen:    list items, tables and quotations are cited; "# Methods [@one]", **[@one]**, ~~[@one]~~ and @one’s, with a printer's
#          apostrophe, stay. [@one; @missing] stays too, the known key with it. Of three papers by Example of 2023, the text cites
#          "(Example, 2023)", "(Example, 2023a)" and "(Example, 2023a)", while the list calls them 2023c, 2023b and 2023a: two of three
#          citations name no paper or another one. Nothing is thrown.
# Version: rehype-citation 2.3.2 with unified 11.0.5 and remark-parse 11.0.0.
# Who:     anyone who writes with references in Markdown and an author-year style; a group's papers of one year are cited together.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . \
  rehype-citation@2.3.2 unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1 >/dev/null

cat > papers.bib <<'EOS'
@article{one, author = {Example, Ada}, title = {Third of all}, journal = {J}, year = {2023}}
@article{two, author = {Example, Ada}, title = {Second of all}, journal = {J}, year = {2023}}
@article{three, author = {Example, Ada}, title = {First of all}, journal = {J}, year = {2023}}
EOS
cat > cite.mjs <<'EOS'
import assert from 'node:assert/strict';
import rehypeCitation from 'rehype-citation';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype)
  .use(rehypeCitation, { bibliography: 'papers.bib', path: process.cwd(), csl: 'apa' }).use(rehypeStringify);

async function html(markdown) {
  const [text, list] = String(await processor.process(markdown)).split(/<div id="refs"[^>]*>/);
  const plain = text.replace(/<span[^>]*>|<\/span>/g, '').trim();
  console.log(JSON.stringify(markdown), '->', plain);
  return { plain, list };
}

assert.equal((await html('Text [@one].')).plain, '<p>Text (Example, 2023).</p>');
assert.match((await html('- item [@one]')).plain, /item \(Example, 2023\)/);
assert.match((await html('> said [@one]')).plain, /said \(Example, 2023\)/);
assert.equal((await html('# Methods [@one]')).plain, '<h1>Methods [@one]</h1>');
assert.equal((await html('**[@one]**')).plain, '<p><strong>[@one]</strong></p>');
assert.equal((await html('~~[@one]~~')).plain, '<p><del>[@one]</del></p>');
assert.equal((await html('as in @one’s work')).plain, '<p>as in @one’s work</p>');
assert.equal((await html('[@one; @missing]')).plain, '<p>[@one; @missing]</p>');

const { plain, list } = await html('[@one] [@two] [@three]');
assert.equal(plain, '<p>(Example, 2023) (Example, 2023a) (Example, 2023a)</p>');
console.log(list);
assert.match(list, /\(2023a\)\. First of all[^]*\(2023b\)\. Second of all[^]*\(2023c\)\. Third of all/);
EOS
node cite.mjs
