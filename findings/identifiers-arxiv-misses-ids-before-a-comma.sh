#!/usr/bin/env bash
# identifiers-arxiv finds an arXiv id only where white space or the end of the text follows it.
#
# Guess:   extract() finds every id in a paragraph, also before a comma, a full stop, a closing bracket and ".pdf".
# Seen:    "see arXiv:2305.00010, and ..." has none, "(2305.00010)" has none, ".../pdf/2305.00010v2.pdf" has none; and the ids it finds
#          come with all the old ones first, not in the order of the text.
# Version: identifiers-arxiv 0.1.1.
# Who:     anyone who collects ids from notes, e-mails or a list of references, where punctuation follows nearly every id.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . identifiers-arxiv@0.1.1 >/dev/null

cat > ids.cjs <<'EOF'
const assert = require('node:assert/strict');
const { extract } = require('identifiers-arxiv');

function found(text) {
  const ids = extract(text);
  console.log(JSON.stringify(text), '->', ids);
  return ids;
}

assert.deepEqual(found('see arXiv:2305.00010 and more'), ['2305.00010']);
assert.deepEqual(found('see arXiv:2305.00010, and more'), []);
assert.deepEqual(found('see arXiv:2305.00010.'), []);
assert.deepEqual(found('as shown (arXiv:2305.00010)'), []);
assert.deepEqual(found('https://arxiv.org/pdf/2305.00010v2.pdf'), []);
assert.deepEqual(found('arXiv:2305.00010 after hep-th/9901001 here'), ['hep-th/9901001', '2305.00010']);
EOF
node ids.cjs
