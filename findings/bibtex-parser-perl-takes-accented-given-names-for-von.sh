#!/usr/bin/env bash
# Perl's BibTeX::Parser takes a given name that begins with a LaTeX accent for a particle like "von".
#
# Guess:   "{\L}ukasz Example" has the first name {\L}ukasz, as for BibTeX, which looks at the letter inside the accent.
# Seen:    first is empty and von is "{\L}ukasz"; so for {\'E}va, {\O}yvind and {\v S}imon. The same names with a comma, or
#          written in Unicode, are read rightly, and Text::BibTeX reads all of them rightly.
# Version: BibTeX::Parser 1.03 (Debian libbibtex-parser-perl 1.03+dfsg-2); beside it Text::BibTeX 0.89.
# Who:     anyone who sorts or abbreviates by name: the author is filed as "{\L}ukasz Example", with no initial.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq libbibtex-parser-perl=1.03+dfsg-2 liblatex-tounicode-perl=0.11-3 libtext-bibtex-perl=0.89-1 libbtparse2=0.89-1 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

cat > names.pl <<'EOF'
use strict; use warnings; use utf8;
binmode STDOUT, ':utf8';
use BibTeX::Parser::Author;
use Text::BibTeX::Name;
for my $name ('{\\L}ukasz Example', q({\\'E}va Example), '{\\O}yvind Example', 'Example, {\\L}ukasz', 'Øyvind Example') {
  my $author = BibTeX::Parser::Author->new($name);
  print "BibTeX::Parser $name: first=", $author->first // '', " von=", $author->von // '', " last=", $author->last // '', "\n";
  next if $name =~ /^Ø/;
  my $other = Text::BibTeX::Name->new($name);
  print "Text::BibTeX $name: ", join(' ', map { "$_=" . join(' ', grep { defined } $other->part($_)) } qw(first von last)), "\n";
}
EOF
perl_dir=$(dirname "$(find usr -path '*/Text/BibTeX.pm')")/..
LD_LIBRARY_PATH=usr/lib:$(dirname "$(find usr -name 'libbtparse.so*' | head -1)") PERL5LIB=usr/share/perl5:$perl_dir \
  perl names.pl | tee seen

grep -qxF 'BibTeX::Parser {\L}ukasz Example: first= von={\L}ukasz last=Example' seen
grep -qxF "BibTeX::Parser {\\'E}va Example: first= von={\\'E}va last=Example" seen
grep -qxF 'BibTeX::Parser Example, {\L}ukasz: first={\L}ukasz von= last=Example' seen
grep -qxF 'BibTeX::Parser Øyvind Example: first=Øyvind von= last=Example' seen
grep -qxF 'Text::BibTeX {\L}ukasz Example: first={\L}ukasz von= last=Example' seen
