#!/usr/bin/env bash
# The package orcid calls an ORCID iD with a wrong check digit valid.
#
# Guess:   validate() says whether an iD is valid, so a mistyped digit is found: the last character of an iD is there for that.
# Seen:    0000-0002-1825-0098 and 0000-0002-1852-0097 (two digits exchanged) are valid, and buildUrl() makes links of them. A right iD
#          with a small x, with a slash after it or with "?lang=de" is not valid. orcid-utils and orcid-id-ts do count the digits.
# Version: orcid 1.0.0; beside it orcid-utils 1.2.3 and orcid-id-ts 0.1.3.
# Who:     anyone who takes iDs from forms or front matter and trusts validate(): the typing mistake goes into the metadata, and the
#          link of a pasted iD (with its slash) is refused.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . orcid@1.0.0 orcid-utils@1.2.3 orcid-id-ts@0.1.3 fp-ts@2.16.11 >/dev/null

cat > digits.mjs <<'EOS'
import assert from 'node:assert/strict';
import { orcid } from 'orcid';
import ORCID from 'orcid-utils';
import * as OrcidId from 'orcid-id-ts';

function verdicts(id) {
  const said = [orcid.validate(id), ORCID.isValid(id), OrcidId.parse(id)._tag === 'Some'];
  console.log(id, '-> orcid', said[0], 'orcid-utils', said[1], 'orcid-id-ts', said[2]);
  return said;
}

assert.deepEqual(verdicts('0000-0002-1825-0097'), [true, true, true]);
assert.deepEqual(verdicts('0000-0002-1825-0098'), [true, false, false]);
assert.deepEqual(verdicts('0000-0002-1852-0097'), [true, false, false]);
assert.deepEqual(verdicts('0000-0002-1694-233x'), [false, true, true]);
assert.equal(orcid.buildUrl('0000-0002-1825-0098'), 'https://orcid.org/0000-0002-1825-0098');
assert.equal(orcid.validate('https://orcid.org/0000-0002-1825-0097'), true);
assert.equal(orcid.validate('https://orcid.org/0000-0002-1825-0097/'), false);
assert.equal(orcid.validate('https://orcid.org/0000-0002-1825-0097?lang=de'), false);
EOS
node digits.mjs
