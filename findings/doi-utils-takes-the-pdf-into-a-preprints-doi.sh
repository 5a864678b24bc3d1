#!/usr/bin/env bash
# doi-utils makes a DOI that does not exist of the address of a bioRxiv PDF or of any medRxiv page.
#
# Guess:   normalize() of a preprint's address gives its DOI, without the version and what follows it, as it does for bioRxiv's own
#          page ".../10.1101/2020.01.01.123456v2". (That medRxiv differs was not guessed; it was met on the way.)
# Seen:    ".../2020.01.01.123456v2.full.pdf" gives 10.1101/2020.01.01.123456v2.full.pdf, and medRxiv's plain page, which has the same
#          prefix and form, gives 10.1101/2020.01.01.12345678v1. validate() says true. The web pages of bioRxiv (v2, v2.full,
#          v2.abstract) are read rightly, and so are "/full" and "/pdf" of other publishers. Zenodo's addresses are read with
#          "/record/", not with "/records/", which Zenodo writes now.
# Version: doi-utils 2.0.6.
# Who:     anyone who takes the DOI from the open tab or from a pasted link: the PDF is what is open, and the DOI resolves to nothing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . doi-utils@2.0.6 >/dev/null

cat > addresses.mjs <<'EOS'
import assert from 'node:assert/strict';
import { doi } from 'doi-utils';

function found(address) {
  const id = doi.normalize(address);
  console.log(address, '->', id, doi.validate(address));
  return id;
}

const biorxiv = 'https://www.biorxiv.org/content/10.1101/2020.01.01.123456';
const medrxiv = 'https://www.medrxiv.org/content/10.1101/2020.01.01.12345678';
assert.equal(found(`${biorxiv}v2`), '10.1101/2020.01.01.123456');
assert.equal(found(`${biorxiv}v2.full`), '10.1101/2020.01.01.123456');
assert.equal(found(`${biorxiv}v2.full.pdf`), '10.1101/2020.01.01.123456v2.full.pdf');
assert.equal(found(`${medrxiv}v1`), '10.1101/2020.01.01.12345678v1');
assert.equal(found(`${medrxiv}v1.full.pdf`), '10.1101/2020.01.01.12345678v1.full.pdf');
assert.equal(doi.validate(`${biorxiv}v2.full.pdf`), true);
assert.equal(found('https://journals.example.org/articles/10.1000/example.2020.12345/pdf'), '10.1000/example.2020.12345');
assert.equal(found('https://zenodo.org/record/1234567'), '10.5281/zenodo.1234567');
assert.equal(found('https://zenodo.org/records/1234567'), undefined);
EOS
node addresses.mjs
