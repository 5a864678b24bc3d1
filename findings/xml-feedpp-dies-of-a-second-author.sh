#!/usr/bin/env bash
# Perl's XML::FeedPP dies of an Atom entry with two authors.
#
# Guess:   author() of an entry with two authors gives the first, or both, as category() gives all categories; merge() copies them.
# Seen:    author() dies with "Not a HASH reference", and so does merge() into RSS, which is what the module is for. RFC 4287 (4.1.2) allows
#          an entry any number of authors. title(), link() and category() of the same entry are right.
# Version: XML::FeedPP 0.95 (Debian libxml-feedpp-perl 0.95-1) with XML::TreePP 0.43.
# Who:     anyone who turns arXiv's Atom into RSS with it: one paper of two authors and there is no feed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq libxml-feedpp-perl=0.95-1 libxml-treepp-perl=0.43-3 2>/dev/null
for package in *.deb; do dpkg -x "$package" .; done

feed() {
  cat <<EOF
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>https://example.org/feed</id><title>Papers</title><updated>2024-05-02T00:00:00Z</updated>
  <entry>
    <id>https://example.org/1</id><title>A paper</title><updated>2024-05-02T00:00:00Z</updated>
    <link href="https://example.org/1"/><summary>About it.</summary>
    $1<category term="cs.LG"/><category term="stat.ML"/>
  </entry>
</feed>
EOF
}
feed '<author><name>Ada One</name></author>' > one.xml
feed '<author><name>Ada One</name></author><author><name>Bo Two</name></author>' > two.xml

PERL5LIB=usr/share/perl5 perl -MXML::FeedPP -e '
  for my $file ("one.xml", "two.xml") {
    my ($item) = XML::FeedPP->new($file, -type => "file")->get_item;
    print "$file: ", $item->title, ", ", $item->link, ", @{$item->category}, by ", eval { $item->author } // "nobody: $@";
    my $rss = XML::FeedPP::RSS->new;
    print "\n  merged: ", (eval { $rss->merge($file, -type => "file"); scalar $rss->get_item . " item" } // "nothing: $@"), "\n";
  }
' | tee seen
[ "$(grep -c 'one.xml: A paper, https://example.org/1, cs.LG stat.ML, by Ada One' seen)" = 1 ]
[ "$(grep -c 'two.xml: A paper, https://example.org/1, cs.LG stat.ML, by nobody: Not a HASH reference' seen)" = 1 ]
[ "$(grep -c 'merged: 1 item' seen)" = 1 ]
[ "$(grep -c 'merged: nothing: Not a HASH reference' seen)" = 1 ]
