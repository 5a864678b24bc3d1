#!/usr/bin/env bash
# fflate makes another zip of the same files in each time zone, and none west of Greenwich, where the time given is the first that a zip can hold.
#
# Guess:   zipSync with a fixed mtime, 1 January 1980 as UTC, which is the zero of zip's calendar, has the same bytes everywhere.
# Seen:    the time is written as a clock of this machine shows it: other bytes in Berlin than in Tokyo; in New York it is still 1979, and
#          zipSync throws "date not in range 1980-2099". A Date made of local parts, new Date(1980, 0, 1, 12), gives the same bytes in all.
#          JSZip writes what UTC shows, and has the same bytes in all.
# Version: fflate 0.8.3; beside it jszip 3.10.1.
# Who:     anyone who makes zips that others shall be able to make again byte for byte: extensions, apps, e-books.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . fflate@0.8.3 jszip@3.10.1 >/dev/null

cat > sums.cjs <<'EOS'
const { createHash } = require('node:crypto');
const { zipSync } = require('fflate');
const JSZip = require('jszip');

const sum = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const fflate = (mtime) => {
  try {
    return sum(zipSync({ 'a.txt': [new Uint8Array([97]), { mtime }] }));
  } catch (error) {
    return error.message;
  }
};
const jszip = new JSZip().file('a.txt', 'a', { date: new Date('1980-01-01T00:00:00Z') });
jszip.generateAsync({ type: 'uint8array' }).then((bytes) => {
  console.log([fflate(new Date('1980-01-01T00:00:00Z')), fflate(new Date(1980, 0, 1, 12)), sum(bytes)].join('\t'));
});
EOS

printf 'zone\tfflate, fixed in UTC\tfflate, fixed in local time\tJSZip, fixed in UTC\n'
for zone in UTC Europe/Berlin Asia/Tokyo America/New_York; do
  printf '%s\t%s\n' "$zone" "$(TZ=$zone node sums.cjs)" | tee -a table
done
column() { cut -f "$1" table | sort -u | wc -l; }
[ "$(column 2)" -eq 4 ]
grep -q 'New_York.*date not in range 1980-2099' table
[ "$(column 3)" -eq 1 ]
[ "$(column 4)" -eq 1 ]
