#!/usr/bin/env bash
# bibtex-parse-js, and ORCID's fork of it, throw a TypeError at @string and drop what follows a quotation mark within braces.
#
# Guess:   @string is read; in a value between quotation marks, braces protect a quotation mark. (The second was met on the way.)
# Seen:    any file with @string{...} throws "this.string is not a function". title = "On {"}naive{"} models" is "On {"; the rest of
#          the title and the fields after it are gone without a word, and the next entry is read. Months given as macros, @comment
#          and "@" in a value are fine.
# Version: bibtex-parse-js 0.0.24 and @orcid/bibtex-parse-js 0.0.25.
# Who:     anyone who lets people import their publications: many files that are kept by hand have their journals as @string.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . bibtex-parse-js@0.0.24 @orcid/bibtex-parse-js@0.0.25 >/dev/null

cat > files.cjs <<'EOS'
const assert = require('node:assert/strict');

for (const name of ['bibtex-parse-js', '@orcid/bibtex-parse-js']) {
  const { toJSON } = require(name);
  assert.throws(() => toJSON('@string{jex = "Journal of Examples"}\n@misc{a, title = {T}, journal = jex}'), /this\.string is not a function/);
  const entries = toJSON('@misc{a, month = may, title = "On {"}naive{"} models", year = {2023}}\n@misc{b, note = {ada@example.org}}');
  console.log(name, JSON.stringify(entries));
  assert.deepEqual(entries.map((entry) => entry.entryTags), [{ month: 'may', title: 'On {' }, { note: 'ada@example.org' }]);
}
EOS
node files.cjs
