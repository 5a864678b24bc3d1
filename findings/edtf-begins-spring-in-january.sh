#!/usr/bin/env bash
# edtf lets spring begin on 1 January and end in March, and prints it as "1/1/2016".
#
# Guess:   the season 2016-21 (spring) lies in March to May, in the north at least, and format() says spring or nothing.
# Seen:    min and max are 1 January and 31 March; autumn is July to September and winter October to December of its year, as if
#          seasons were quarters (2016-33, the first quarter, is the same as 2016-21). format() prints the first day. @edtf-ts/core
#          reads March to May, and a winter that ends in February of the next year.
# Version: edtf 4.11.1; beside it @edtf-ts/core 0.4.2.
# Who:     anyone who sorts or filters issues by date: journals are dated "Spring 2016", and it comes before 1 February.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . edtf@4.11.1 @edtf-ts/core@0.4.2 >/dev/null

cat > seasons.mjs <<'EOS'
import assert from 'node:assert/strict';
import { FuzzyDate } from '@edtf-ts/core';
import edtf, { format } from 'edtf';

const day = (moment) => new Date(Number(moment)).toISOString().slice(0, 10);
function spans(season) {
  const other = FuzzyDate.parse(season);
  const span = { edtf: [day(edtf(season).min), day(edtf(season).max)], 'edtf-ts': [day(other.min), day(other.max)] };
  console.log(season, '->', JSON.stringify(span));
  return span;
}

assert.deepEqual(spans('2016-21'), { edtf: ['2016-01-01', '2016-03-31'], 'edtf-ts': ['2016-03-01', '2016-05-31'] });
assert.deepEqual(spans('2016-23'), { edtf: ['2016-07-01', '2016-09-30'], 'edtf-ts': ['2016-09-01', '2016-11-30'] });
assert.deepEqual(spans('2016-24'), { edtf: ['2016-10-01', '2016-12-31'], 'edtf-ts': ['2016-12-01', '2017-02-28'] });
assert.deepEqual(spans('2016-33'), { edtf: ['2016-01-01', '2016-03-31'], 'edtf-ts': ['2016-01-01', '2016-03-31'] });
assert.equal(edtf('2016-21') < edtf('2016-02-01'), true);
console.log(format(edtf('2016-21'), 'en-US'));
assert.equal(format(edtf('2016-21'), 'en-US'), '1/1/2016');
EOS
node seasons.mjs
