#!/usr/bin/env bash
# isbn-utils refuses every ISBN that begins with 979-8, and isbnlib cannot put hyphens in them.
#
# Guess:   an ISBN-13 with the right check digit is valid, whatever its prefix: 979-8 is what the United States get since 2020. An "x" for
#          ten is the same in lower case. (The "x" was met on the way.)
# Seen:    isbn-utils: isValid() of 979-8-88645-174-0 is false and parse() null, with hyphens and without, while 979-10 is right; the ranges
#          are built in and older. 080442957x is refused too, which 080442957X is not. Python's isbnlib calls it valid, but mask() gives
#          None where it has a string for others. isbn3 does all of them.
# Version: isbn-utils 1.1.0, isbn3 2.0.11 (npm); isbnlib 3.9.3 (Debian python3-isbnlib 3.9.3-1.2).
# Who:     anyone who adds proceedings and books by ISBN: the ACM's volumes since 2023 are 979-8-4007.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
npm install --silent --no-audit --no-fund --prefix . isbn-utils@1.1.0 isbn3@2.0.11 >/dev/null
apt-get download -qq python3-isbnlib=3.9.3-1.2 2>/dev/null
dpkg -x python3-isbnlib_*.deb .

cat > books.cjs <<'EOS'
const assert = require('node:assert/strict');
const utils = require('isbn-utils');
const { parse } = require('isbn3');

function both(isbn) {
  const answer = [utils.isValid(isbn), utils.parse(isbn)?.asIsbn13(true) ?? null, parse(isbn)?.isbn13h ?? null];
  console.log(isbn, '->', ...answer);
  return answer;
}

assert.deepEqual(both('9780306406157'), [true, '978-0-306-40615-7', '978-0-306-40615-7']);
assert.deepEqual(both('9791032300824'), [true, '979-10-323-0082-4', '979-10-323-0082-4']);
assert.deepEqual(both('9798886451740'), [false, null, '979-8-88645-174-0']);
assert.deepEqual(both('979-8-88645-174-0'), [false, null, '979-8-88645-174-0']);
assert.deepEqual(both('080442957X'), [true, '978-0-8044-2957-3', '978-0-8044-2957-3']);
assert.deepEqual(both('080442957x'), [false, null, '978-0-8044-2957-3']);
EOS
node books.cjs

PYTHONPATH=usr/lib/python3/dist-packages python3 -c '
import isbnlib
for isbn in "9780306406157", "9798886451740":
    print(isbn, isbnlib.is_isbn13(isbn), isbnlib.mask(isbn))
assert isbnlib.mask("9780306406157") == "978-0-306-40615-7"
assert isbnlib.is_isbn13("9798886451740") and isbnlib.mask("9798886451740") is None
'
