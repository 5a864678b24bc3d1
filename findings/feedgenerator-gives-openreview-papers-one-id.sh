#!/usr/bin/env bash
# feedgenerator, which Pelican uses and which is Django's, gives all papers of OpenReview of one day the same Atom id.
#
# Guess:   an entry to which no id is given gets one of its link, and two links give two ids: RFC 4287 (4.2.6) wants the id to be unique.
#          (Guessed right of authors and dates; the id was met on the way.)
# Seen:    the id is made of the host, the day and the path, without what follows the question mark: /forum?id=first and /forum?id=second
#          of one day are both tag:openreview.net,2024-05-02:/forum, and so are the pages of ACM's and of any site with ?id=. Python's
#          feedparser gives both the same id, so a reader that goes by ids shows one. In RSS there is no guid at all, as is allowed.
# Version: python3-feedgenerator 2.0.0 and python3-feedparser 6.0.10 (Debian).
# Who:     anyone who makes a feed of papers with it, without setting unique_id: of a day's papers, readers show the first alone.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq python3-feedgenerator=2.0.0-1 python3-feedparser=6.0.10-1 python3-sgmllib3k 2>/dev/null
for package in *.deb; do dpkg -x "$package" .; done

PYTHONPATH=usr/lib/python3/dist-packages python3 - <<'EOF'
from datetime import datetime, timezone
import feedgenerator
import feedparser

def ids(kind, links):
    feed = kind(title='Papers', link='https://example.org/', description='New papers')
    for link in links:
        feed.add_item(title=link, link=link, description='A paper', pubdate=datetime(2024, 5, 2, tzinfo=timezone.utc))
    entries = feedparser.parse(feed.writeString('utf-8')).entries
    found = [entry.get('id') for entry in entries]
    print(found)
    assert [entry.link for entry in entries] == links
    return found

paths = ids(feedgenerator.Atom1Feed, ['https://example.org/one', 'https://example.org/two'])
assert paths == ['tag:example.org,2024-05-02:/one', 'tag:example.org,2024-05-02:/two']
queries = ids(feedgenerator.Atom1Feed, ['https://openreview.net/forum?id=first', 'https://openreview.net/forum?id=second'])
assert queries == ['tag:openreview.net,2024-05-02:/forum'] * 2
EOF
