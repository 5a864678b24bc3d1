#!/usr/bin/env bash
# Citation.js forgets the surname of an author called "Jun Ma" or "Lan Do", and keeps "Di Jin" in one piece.
#
# Guess:   "Jun Ma" is given Jun, family Ma, and an .enw file is read with its authors whole.
# Seen:    the parsed name is { family: "Jun" }: the surname is nowhere. "Di Jin" has no family name, only a literal. "Bo Li" and
#          "Wei Jin" are right. An EndNote file (.enw), whose %A lines may hold plain names, loses the surname too.
# Version: @citation-js/name 0.4.2 and @citation-js/plugin-enw 0.3.0 with @citation-js/core 0.9.0.
# Who:     whoever reads .enw files or gives Citation.js full names; Ma is among the most frequent surnames there are.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --legacy-peer-deps --prefix . \
  @citation-js/core@0.9.0 @citation-js/name@0.4.2 @citation-js/date@0.5.1 @citation-js/plugin-enw@0.3.0 >/dev/null

cat > names.cjs <<'EOF'
const assert = require('node:assert/strict');
const { parse } = require('@citation-js/name');
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-enw');
const seen = (who, value) => (console.log(who, JSON.stringify(value)), value);

assert.deepEqual(seen('Bo Li', parse('Bo Li')), { given: 'Bo', family: 'Li' });
assert.deepEqual(seen('Jun Ma', parse('Jun Ma')), { family: 'Jun' });
assert.deepEqual(seen('Lan Do', parse('Lan Do')), { family: 'Lan' });
assert.deepEqual(seen('Di Jin', parse('Di Jin')), { literal: 'Di Jin' });

const enw = '%0 Journal Article\n%A Jun Ma\n%A Bo Li\n%T A title\n%D 2023\n';
assert.deepEqual(seen('.enw', new Cite(enw).data[0].author), [{ family: 'Jun' }, { given: 'Bo', family: 'Li' }]);
EOF
node names.cjs
