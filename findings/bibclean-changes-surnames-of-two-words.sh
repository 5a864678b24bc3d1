#!/usr/bin/env bash
# bibclean writes "Surname, Given" the other way round and so moves the first half of a surname of two words to the given name.
#
# Guess:   a pretty-printer keeps names as they stand, or puts braces around a surname that would be read otherwise.
# Seen:    "Van Example, Ada" becomes "Ada Van Example" and "García López, Ana" becomes "Ana García López". BibTeX's own rules
#          (Text::BibTeX speaks them) then read the surnames "Example" and "López". The suffix in "Sample, Jr., Bo" does get braces.
# Version: bibclean 2.11.4 (Debian 2.11.4.1-4.1+b1), Text::BibTeX 0.89.
# Who:     anyone who tidies an exported bibliography with Spanish, Portuguese, Vietnamese or Flemish authors; the exporter had
#          written the comma so that nothing has to be guessed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq bibclean=2.11.4.1-4.1+b1 libtext-bibtex-perl=0.89-1 libbtparse2=0.89-1 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

cat > before.bib <<'EOF'
@misc{example,
  author = {Van Example, Ada and Garc{\'i}a L{\'o}pez, Ana and Sample, Jr., Bo},
  title = {A title},
  year = {2024}
}
EOF
usr/bin/bibclean before.bib | tee after.bib

cat > surnames.pl <<'EOF'
use Text::BibTeX;
for my $file (@ARGV) {
  my $entry = Text::BibTeX::Entry->new(Text::BibTeX::File->new($file));
  print "$file: ", join(' | ', map { join ' ', Text::BibTeX::Name->new($_)->part('last') } $entry->split('author')), "\n";
}
EOF
perl_dir=$(dirname "$(find usr -path '*/Text/BibTeX.pm')")/..
LD_LIBRARY_PATH=usr/lib:$(dirname "$(find usr -name 'libbtparse.so*' | head -1)") PERL5LIB=$perl_dir \
  perl surnames.pl before.bib after.bib | tee surnames

grep -qF "before.bib: Van Example | Garc{\'i}a L{\'o}pez | Sample" surnames
grep -qF "after.bib: Example | L{\'o}pez | {Sample, Jr.}" surnames
