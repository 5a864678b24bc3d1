#!/usr/bin/env bash
# marcjs writes UTF-8 into records that say they are MARC-8, and cannot read the string it has written.
#
# Guess:   a record made with marcjs and written as ISO 2709 says in its leader that it is Unicode, so Perl's MARC::Record reads "Müller";
#          and Marc.parse() reads what Marc.format() gives.
# Seen:    position 9 of the leader is a blank (MARC-8), the bytes are UTF-8, and MARC::Record reads "MÃ¼ller". Marc.parse() of the
#          string that Marc.format() returned gives, without an error, fields whose tag is the whole record; of a Buffer it is right. In
#          MARCXML the leader is twelve blanks, where the format wants 24 characters.
# Version: marcjs 3.0.2; beside it MARC::Record 2.0.7 (Debian libmarc-record-perl 2.0.7-3).
# Who:     anyone who makes library records from papers: the catalogue shows every accent as two wrong letters.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
npm install --silent --no-audit --no-fund --prefix . marcjs@3.0.2 >/dev/null
apt-get download -qq libmarc-record-perl=2.0.7-3 2>/dev/null
dpkg -x libmarc-record-perl_*.deb .

cat > record.cjs <<'EOS'
const assert = require('node:assert/strict');
const { writeFileSync } = require('node:fs');
const { Marc, Record } = require('marcjs');

const record = new Record();
record.append(['100', '1 ', 'a', 'Müller, Eva']);
record.append(['245', '10', 'a', 'A paper']);
const written = Marc.format(record, 'Iso2709');
console.log(JSON.stringify(written));
assert.equal(written[9], ' ');
writeFileSync('record.mrc', written);

assert.deepEqual(Marc.parse(Buffer.from(written), 'Iso2709').fields[0], ['100', '1 ', 'a', 'Müller, Eva']);
const [[tag]] = Marc.parse(written, 'Iso2709').fields;
assert.equal(tag, written);
assert.match(Marc.format(record, 'Marcxml'), /<leader> {12}<\/leader>/);
EOS
node record.cjs

PERL5LIB=usr/share/perl5 perl -MMARC::File::USMARC -e '
  binmode STDOUT, ":utf8";
  my $record = MARC::File::USMARC->in("record.mrc")->next;
  print $record->subfield("100", "a"), "\n";
' | tee name
grep -qxF 'MÃ¼ller, Eva' name
