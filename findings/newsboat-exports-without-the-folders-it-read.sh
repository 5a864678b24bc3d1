#!/usr/bin/env bash
# Newsboat imports the folders and names of an OPML file and exports neither.
#
# Guess:   what `newsboat -i` reads, `newsboat -e` writes: folders (Newsboat's tags) as outlines or categories, and the feeds' names.
# Seen:    the import makes tags of the folders ("Papers/Learning") and drops the names. The export is flat, without tags; title and
#          htmlUrl are empty until a feed was fetched, and the attribute text, which OPML 2.0 requires, is never there, so a reader of
#          OPML that shows text shows nothing.
# Version: Newsboat 2.21 (Debian 2.21-1.5).
# Who:     anyone who moves subscriptions through OPML, the one format that feed readers share: the sorting is lost on the way.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
# Debian's libraries that Newsboat needs and a small system may lack.
apt-get download -qq newsboat=2.21-1.5 libstfl0=0.22-3+b5 libjson-c5 libcurl3-gnutls libxml2 libsqlite3-0 libicu72 libnghttp2-14 librtmp1 \
  libssh2-1 libpsl5 libldap-2.5-0 libsasl2-2 libbrotli1 libgssapi-krb5-2 libkrb5-3 libk5crypto3 libkrb5support0 libkeyutils1 libcom-err2 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

cat > before.opml <<'EOS'
<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Feeds</title></head><body>
<outline text="Papers"><outline text="Learning"><outline type="rss" text="Daily list" title="Daily list" xmlUrl="https://example.org/daily"/></outline></outline>
<outline type="rss" text="Journal" title="Journal" xmlUrl="https://example.org/journal"/>
</body></opml>
EOS
touch urls
newsboat() {
  LD_LIBRARY_PATH=usr/lib:usr/lib/$(uname -m)-linux-gnu:lib/$(uname -m)-linux-gnu usr/bin/newsboat -u urls -c cache.db -C /dev/null "$@"
}
newsboat -i before.opml
cat urls
newsboat -e | tee after.opml

grep -qF 'https://example.org/daily "Papers/Learning"' urls
grep -qF 'xmlUrl="https://example.org/daily"' after.opml
[ "$(grep -c '<outline' after.opml)" = 2 ]
if grep -qE ' text=|Papers|Learning|Daily list|category=' after.opml; then echo 'more than the addresses'; exit 1; fi
grep -qF 'title=""' after.opml
