#!/usr/bin/env bash
# jats-utils dates a paper of 2023 to 1 December 2022, and one of "May 2023" to January.
#
# Guess:   toDate() of a pub-date with a year alone is the first moment of that year, and a month in words is read, as JATS allows it.
# Seen:    <year>2023</year> alone, or with a season, is 2022-12-01; <month>May</month> is January. A month as a digit is right. And
#          the article's publicationDate in jats-xml, which its README gives to toDate(), is undefined unless one pub-date has a day;
#          only publicationDates has the others.
# Version: jats-utils 1.1.1 with jats-xml 1.1.1.
# Who:     anyone who reads archives of articles: issues are dated by year, season or month, and 2022 is off by one in every statistic.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --legacy-peer-deps --prefix . jats-utils@1.1.1 jats-xml@1.1.1 >/dev/null

cat > dates.mjs <<'EOS'
import assert from 'node:assert/strict';
import { toDate } from 'jats-utils';
import { Jats } from 'jats-xml';

function dated(date) {
  const article = new Jats(`<article><front><article-meta><pub-date>${date}</pub-date></article-meta></front></article>`);
  const day = toDate(article.publicationDates[0]).toISOString().slice(0, 10);
  console.log(date, '->', day, article.publicationDate === undefined ? 'no publicationDate' : '');
  return [day, article.publicationDate !== undefined];
}

assert.deepEqual(dated('<day>1</day><month>5</month><year>2023</year>'), ['2023-05-01', true]);
assert.deepEqual(dated('<month>5</month><year>2023</year>'), ['2023-05-01', false]);
assert.deepEqual(dated('<year>2023</year>'), ['2022-12-01', false]);
assert.deepEqual(dated('<season>Spring</season><year>2023</year>'), ['2022-12-01', false]);
assert.deepEqual(dated('<day>1</day><month>May</month><year>2023</year>'), ['2023-01-01', true]);
assert.deepEqual(dated('<month>Sep</month><year>2023</year>'), ['2023-01-01', false]);
EOS
node dates.mjs
