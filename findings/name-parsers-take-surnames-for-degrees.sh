#!/usr/bin/env bash
# Parsers of personal names take short Chinese and Vietnamese names for degrees, titles and numerals.
#
# Guess:   a name of two words is a given name and a surname, whatever the words are; a middle initial stays one.
# Seen:    humanparser makes "Jun Ma" a person without a surname who is a Master of Arts.
#          another-name-parser makes the initial of "Ada V Example" and "Ada V. Example" the fifth of her name, though it stands in
#          the middle, and the given name of "Do Xuan Example" a degree in osteopathy.
#          nameparser (Python) knows Ma, but makes "Lan H. Chi" a person with the surname "H." and "Do Xuan Example" one whose
#          title is "Do".
# Version: humanparser 2.7.0, another-name-parser 0.1.0, nameparser 1.1.2 (Debian python3-nameparser 1.1.2-1).
# Who:     anyone who splits the authors of papers, which come as plain full names, into the two halves that BibTeX, RIS or CSL
#          want. Each library is wrong about other names, so a second one does not show it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . humanparser@2.7.0 another-name-parser@0.1.0 >/dev/null
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq python3-nameparser=1.1.2-1 2>/dev/null
dpkg -x python3-nameparser_*.deb .

cat > names.cjs <<'EOF'
const assert = require('node:assert/strict');
const human = require('humanparser');
const another = require('another-name-parser');
const seen = (who, value) => (console.log(who, JSON.stringify(value)), value);

const ma = seen('humanparser Jun Ma', human.parseName('Jun Ma'));
assert.equal(ma.lastName, '');
assert.equal(ma.suffix, 'Ma');
assert.equal(seen('humanparser Jun Mao', human.parseName('Jun Mao')).lastName, 'Mao');

const initial = seen('another-name-parser Ada V. Example', another('Ada V. Example'));
assert.equal(initial.middle, null);
assert.equal(initial.suffix, 'V.');
assert.equal(seen('another-name-parser Ada W. Example', another('Ada W. Example')).middle, 'W.');
assert.equal(seen('another-name-parser Do Xuan Example', another('Do Xuan Example')).suffix, 'Do');
EOF
node names.cjs

PYTHONPATH=usr/lib/python3/dist-packages python3 - <<'EOF'
from nameparser import HumanName

def parts(text):
    name = HumanName(text)
    print('nameparser', text, {key: value for key, value in name.as_dict().items() if value})
    return name

assert parts('Jun Ma').last == 'Ma'
chi = parts('Lan H. Chi')
assert (chi.last, chi.suffix) == ('H.', 'Chi')
assert parts('Do Xuan Example').title == 'Do'
EOF
