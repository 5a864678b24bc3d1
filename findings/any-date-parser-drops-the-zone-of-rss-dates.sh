#!/usr/bin/env bash
# any-date-parser drops the "-0400" of an RSS date, and takes the month of "2023-05" for a day.
#
# Guess:   "Thu, 02 May 2024 00:00:00 -0400", as arXiv's feeds have it, is 04:00 in Greenwich; "2023-05" is a year and a month.
# Seen:    it is midnight in Greenwich, four hours early. The zone is read when it is a name ("EDT") or when the date is ISO 8601. What
#          JavaScript itself prints, "GMT-0400", is read as GMT. attempt('2023-05') gives year 2023 and day 5, so that fromString() gives an
#          invalid date, while "May 2023" gives year and month. (What becomes of GMT-0400 was met on the way.)
# Version: any-date-parser 2.2.4.
# Who:     anyone who reads feeds and bibliographies by it: papers of the evening fall on the day before, and months get lost.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . any-date-parser@2.2.4 >/dev/null

cat > zones.mjs <<'EOF'
import assert from 'node:assert/strict';
import parser from 'any-date-parser';

function read(text) {
  const answer = parser.fromString(text).toISOString();
  console.log(text, '->', answer, '| Date:', new Date(text).toISOString());
  return answer;
}

assert.equal(read('Thu, 02 May 2024 00:00:00 -0400'), '2024-05-02T00:00:00.000Z');
assert.equal(read('Wed May 01 2024 20:00:00 GMT-0400'), '2024-05-01T20:00:00.000Z');
assert.equal(read('Thu, 02 May 2024 10:00:00 EDT'), '2024-05-02T14:00:00.000Z');
assert.equal(read('2024-05-02T00:00:00-04:00'), '2024-05-02T04:00:00.000Z');

console.log('2023-05', parser.attempt('2023-05'), '| May 2023', parser.attempt('May 2023'));
assert.deepEqual(parser.attempt('2023-05'), { year: 2023, day: 5 });
assert.deepEqual(parser.attempt('May 2023'), { year: 2023, month: 5 });
EOF
TZ=UTC node zones.mjs
