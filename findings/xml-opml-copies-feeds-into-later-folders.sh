#!/usr/bin/env bash
# Perl's XML::OPML puts the feeds of one folder into every folder after it.
#
# Guess:   parse() and as_string() give the list back, in its order and well-formed.
# Seen:    the folder Biology has the feeds of Physics too, and Chemistry those of both, each time the same list longer. The folder
#          "Methods & Models" is written with a bare "&", which no parser of XML takes, while the "&" of a feed is escaped, and the order
#          within a folder changes from run to run. (The copies and the order were met when the "&" had failed.)
# Version: XML::OPML 0.26 (Debian libxml-opml-perl 0.26-4) with XML::SimpleObject 0.53.
# Who:     anyone who edits an exported list of feeds by script: subscriptions are in folders, and the file grows with each pass.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq libxml-opml-perl=0.26-4 libxml-simpleobject-perl=0.53-4 libxml-parser-perl 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

cat > feeds.opml <<'EOS'
<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Feeds &amp; more</title></head><body>
<outline text="Physics"><outline text="One" xmlUrl="https://a.example.org/?a=1&amp;b=2"/><outline text="Two" xmlUrl="https://b.example.org/"/></outline>
<outline text="Biology"><outline text="Three" xmlUrl="https://c.example.org/"/></outline>
<outline text="Methods &amp; Models"><outline text="Four" xmlUrl="https://d.example.org/"/></outline>
</body></opml>
EOS
perl_dir=$(dirname "$(find usr -path '*/XML/Parser.pm')")/..
PERL5LIB=usr/share/perl5:$perl_dir perl -MXML::OPML -e '
  my $opml = XML::OPML->new(version => "1.1");
  $opml->parse("feeds.opml");
  print $opml->as_string();
' > again.opml
sed -n '/<body>/,$p' again.opml

count() { grep -c "text=\"$1\"" "$2" || true; }
[ "$(grep -o 'text="One"' feeds.opml | wc -l)" = 1 ]
[ "$(count One again.opml)" = 3 ]
[ "$(count Three again.opml)" = 2 ]
[ "$(count Four again.opml)" = 1 ]
grep -qF '<outline text="Methods & Models"' again.opml
grep -qF '<title>Feeds &amp; more</title>' again.opml
grep -qF '?a=1&amp;b=2' again.opml
python3 - <<'EOS'
import xml.etree.ElementTree as ElementTree
try:
    ElementTree.parse('again.opml')
    raise SystemExit('read after all')
except ElementTree.ParseError as error:
    print('xml.etree:', error)
EOS
