#!/usr/bin/env bash
# Perl's MARC::Crosswalk::DublinCore gives a book no year and no ISBN, the publisher only by the old rules, and the authors in the title.
#
# Guess:   260 $c, or 264 $c in records by RDA, is the date; 020 and 024 are identifiers; the title is 245 $a and $b; the creator is a name.
# Seen:    by itself it writes no date at all. With qualified => 1 the year is there, from 008 and 260; a record with 264, which RDA has had in
#          its place since 2013, loses the publisher either way. The ISBN and the DOI are nowhere: the only identifier is the address in 856.
#          The title ends in "/ Ada One and Bo Two.", the creator in "1970- author.", and a subject's parts are joined by a space alone.
# Version: MARC::Crosswalk::DublinCore 0.02 (Debian libmarc-crosswalk-dublincore-perl 0.02-4) with MARC::Record 2.0.7.
# Who:     anyone who takes books and theses from a library's catalogue into a bibliography: they come without year and number.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq libmarc-crosswalk-dublincore-perl=0.02-4 libmarc-record-perl libdublincore-record-perl libclass-accessor-perl 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

cat > book.pl <<'EOF'
use strict; use warnings;
use MARC::Record; use MARC::Field; use MARC::Crosswalk::DublinCore;

sub core {
    my ($imprint, $qualified) = @_;
    my $book = MARC::Record->new();
    $book->leader('00000nam a2200000 i 4500');
    $book->append_fields(
        MARC::Field->new('008', '230501s2023    xx            000 0 eng d'),
        MARC::Field->new('020', '', '', a => '9780306406157'),
        MARC::Field->new('024', '7', '', a => '10.5555/12345', 2 => 'doi'),
        MARC::Field->new('100', '1', '', a => 'One, Ada,', d => '1970-', e => 'author.'),
        MARC::Field->new('245', '1', '0', a => 'On norms :', b => 'a study /', c => 'Ada One and Bo Two.'),
        MARC::Field->new($imprint, '', '1', a => 'Example :', b => 'Example Press,', c => '2023.'),
        MARC::Field->new('650', '', '0', a => 'Machine learning', x => 'History'),
        MARC::Field->new('700', '1', '', a => 'Two, Bo,', e => 'author.'),
        MARC::Field->new('856', '4', '0', u => 'https://example.org/1'),
    );
    my %seen;
    my $walk = MARC::Crosswalk::DublinCore->new(qualified => $qualified);
    push @{ $seen{ lc $_->name } }, $_->content for $walk->as_dublincore($book)->elements;
    $_ = join(' | ', @$_) for values %seen;
    print "$imprint, qualified $qualified: ", join('; ', map { "$_ = $seen{$_}" } sort keys %seen), "\n";
    die 'title' unless $seen{title} eq 'On norms : a study / Ada One and Bo Two.';
    die 'identifier' unless $seen{identifier} eq 'https://example.org/1';
    die 'creator' unless $seen{creator} eq 'One, Ada, 1970- author. | Two, Bo, author.';
    return \%seen;
}
my ($plain_260, $plain_264, $full_260, $full_264) = (core('260', 0), core('264', 0), core('260', 1), core('264', 1));
die 'date by itself' if $plain_260->{date} or $plain_264->{date};
die 'publisher of 260' unless $plain_260->{publisher} eq 'Example : Example Press,';
die 'publisher of 264' if $plain_264->{publisher} or $full_264->{publisher};
die 'dates of 260' unless $full_260->{date} eq '2023. | 2023. | 2023';
die 'dates of 264' unless $full_264->{date} eq '2023';
die 'subject' unless $plain_260->{subject} eq 'Machine learning History';
EOF
PERL5LIB=usr/share/perl5 perl book.pl
