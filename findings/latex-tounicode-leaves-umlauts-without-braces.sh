#!/usr/bin/env bash
# Perl's LaTeX::ToUnicode leaves M\"uller and Erd{\H o}s as they are, and glues commands to what they hold.
#
# Guess:   the two usual ways to write an accent in BibTeX, M\"uller and {\H o}, become letters like {\"u} and \H{o}; \emph{x} and
#          \textsubscript{2} leave their words.
# Seen:    \"u within a word is left, while it is read in braces. {\H o} and {\c c}, which BibTeX's own manual writes, are left, \H{o} and
#          \c{c} are read; "\L ukasz" is "Ł ukasz". \textsubscript{2} is "\textsubscript2", \url{a_b} "\urla_b": the braces go and the
#          command stays. The braces of \{x\} go too. LaTeX::Decode, beside it, reads all these accents. (\url and \{ were met on the way.)
# Version: LaTeX::ToUnicode 0.11 (Debian liblatex-tounicode-perl 0.11-3), LaTeX::Decode 0.05 (liblatex-decode-perl 0.05-4).
# Who:     anyone who reads .bib files with BibTeX::Parser, which uses it: names of authors are not found and stand with backslashes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq liblatex-tounicode-perl=0.11-3 liblatex-decode-perl=0.05-4 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

cat > letters.pl <<'EOF'
use strict; use warnings; use utf8;
use LaTeX::ToUnicode; use LaTeX::Decode;
binmode STDOUT, ':utf8';
sub both {
    my ($text, $unicode, $decode) = @_;
    my @seen = (LaTeX::ToUnicode::convert($text), latex_decode(my $copy = $text));
    print "$text -> $seen[0] | $seen[1]\n";
    die "changed\n" if $seen[0] ne $unicode or $seen[1] ne $decode;
}
both('M\"uller', 'M\"uller', 'Müller');
both('M{\"u}ller', 'Müller', 'M{ü}ller');
both('Erd{\H o}s', 'Erd{\H o}s', 'Erd{ő}s');
both('Erd\H{o}s', 'Erdős', 'Erdős');
both('Gar{\c c}on', 'Gar{\c c}on', 'Gar{ç}on');
both('\L ukasz', 'Ł ukasz', 'Łukasz');
both('H\textsubscript{2}O', 'H\textsubscript2O', 'H\textsubscript{2}O');
both('\emph{E. coli}', '\emph{E. coli}', '\emph{E. coli}');
both('\url{a_b}', '\urla_b', '\url{a_b}');
both('\{x\}', 'x', '\{x\}');
EOF
PERL5LIB=usr/share/perl5 perl letters.pl
