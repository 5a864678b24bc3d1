#!/usr/bin/env bash
# Biblio::Citation::Parser finds an author with the given name "&", and makes a paper with a DOI at its end a book.
#
# Guess:   a reference in APA style is taken apart into its authors, year, title, journal, volume and pages; an address at its end is
#          left over or is the address.
# Seen:    "Sample, B. C., & Probe, D." gives a fourth author, family "C", given "&"; with "and" and one initial all is right. With
#          https://doi.org/... at the end the genre is book, the publisher is the DOI, and the journal is part of the title. The other
#          parser of the package, Jiao, makes "JOURNAL OF EXAMPL" of the journal before "4(2)". (Jiao was met on the way.)
# Version: Biblio::Citation::Parser 1.10 (Debian libbiblio-citation-parser-perl 1.10+dfsg-4).
# Who:     anyone who turns pasted reference lists into records: APA asks for the "&" and for the DOI.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq libbiblio-citation-parser-perl=1.10+dfsg-4 libtext-unidecode-perl liburi-perl 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

cat > references.pl <<'EOS'
use strict; use warnings;
use Biblio::Citation::Parser::Jiao;
use Biblio::Citation::Parser::Standard;

sub parsed {
  my ($parser, $reference) = @_;
  my $found = "Biblio::Citation::Parser::$parser"->new->parse($reference);
  my @authors = map { "$_->{family}/$_->{given}" } @{ $found->{authors} || [] };
  my @fields = map { "$_=" . ($found->{$_} // '') } qw(genre atitle title volume issue pages publisher);
  print "$parser: $reference\n  authors=@authors ", join(' ', @fields), "\n";
}
parsed('Standard', 'Example, A. and Sample, B. (2023). A paper. Journal of Examples, 4(2), 1-10.');
parsed('Standard', 'Example, A., Sample, B. C., & Probe, D. (2023). A paper. Journal of Examples, 4(2), 1-10.');
parsed('Standard', 'Example, A. (2023). A paper. Journal of Examples, 4(2), 1-10. https://doi.org/10.1000/example');
parsed('Jiao', 'Example, A. and Sample, B. (2023). A paper. Journal of Examples, 4(2), 1-10.');
EOS
PERL5LIB=usr/share/perl5 perl references.pl | tee seen

grep -qE '^  authors=Example/A Sample/B .*title=Journal of Examples volume=4 issue=2 pages=1-10' seen
grep -qF 'authors=Example/A Sample/B C/& Probe/D ' seen
grep -qE 'genre=book atitle=A paper\. Journal of Examples, 4\(2\), 1-10 .*publisher=https://doi\.org/10\.1000/example$' seen
grep -qE 'title=.*JOURNAL OF EXAMPL volume=4' seen
