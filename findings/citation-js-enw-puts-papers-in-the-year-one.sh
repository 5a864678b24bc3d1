#!/usr/bin/env bash
# Citation.js reads an EndNote file with a year and a day as a paper of the year 1.
#
# Guess:   "%D 2023" with "%8 May 1", as EndNote writes year and date, is 1 May 2023.
# Seen:    issued is [[1, 5]], May of the year 1: the day is taken for the year and the year from %D is overwritten, whichever line
#          comes first. "%8 May 1, 2023" leaves no date that can be sorted, only the raw text. "%8 2023-05-01" and %D alone are right.
# Version: @citation-js/plugin-enw 0.3.0 with @citation-js/core 0.9.0 and @citation-js/date 0.5.1.
# Who:     anyone who imports .enw: the reference manager's own export has the year in %D and the day in %8.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --legacy-peer-deps --prefix . \
  @citation-js/core@0.9.0 @citation-js/date@0.5.1 @citation-js/name@0.4.2 @citation-js/plugin-enw@0.3.0 >/dev/null

cat > dates.cjs <<'EOF'
const assert = require('node:assert/strict');
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-enw');

function issued(...lines) {
  const [paper] = new Cite(['%0 Journal Article', '%A Example, Ada', '%T A title', ...lines, ''].join('\n')).data;
  console.log(lines.join(', '), '->', JSON.stringify(paper.issued));
  return paper.issued;
}

assert.deepEqual(issued('%D 2023'), { 'date-parts': [[2023]] });
assert.deepEqual(issued('%D 2023', '%8 2023-05-01'), { 'date-parts': [[2023, 5, 1]] });
assert.deepEqual(issued('%D 2023', '%8 May 1'), { 'date-parts': [[1, 5]] });
assert.deepEqual(issued('%8 May 1', '%D 2023'), { 'date-parts': [[1, 5]] });
assert.deepEqual(issued('%D 2023', '%8 May 1, 2023'), { raw: 'May 1, 2023' });
EOF
node dates.cjs
