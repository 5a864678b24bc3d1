#!/usr/bin/env bash
# Perl's HTTP::DAV puts "draft#1.txt" and "draft#2.txt" into one file called "draft".
#
# Guess:   put(-local => "draft#1.txt", -url => FOLDER) makes a file of that name in the folder, as listing and get() of such names are right.
# Seen:    the local name is put behind the folder's URL with nothing encoded but spaces and letters that are not ASCII: what follows "#" is
#          taken for a fragment (RFC 3986, 3.5) and is gone, so the second file overwrites the first, and put() says 1 both times.
#          "a%20b.txt" arrives as "a b.txt"; "50% done.txt" becomes "50%%20done.txt", which is no URL, and is refused.
# Version: HTTP::DAV 0.49 (Debian libhttp-dav-perl 0.49-3), on which the command `dave` stands.
# Who:     anyone who sends a folder of papers or backups to a WebDAV server with it.
set -euo pipefail
dir=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq libhttp-dav-perl=0.49-3 libwww-perl liburi-perl libxml-dom-perl libxml-perl libxml-regexp-perl libxml-parser-perl \
  libhttp-message-perl libhttp-date-perl libhttp-cookies-perl libhttp-negotiate-perl libnet-http-perl libencode-locale-perl \
  libhtml-parser-perl libhtml-tagset-perl liblwp-mediatypes-perl libio-html-perl libtimedate-perl libtry-tiny-perl libfile-listing-perl \
  libwww-robotrules-perl libclone-perl 2>/dev/null
for package in *.deb; do dpkg -x "$package" .; done

cat > server.cjs <<'EOS'
const { createServer } = require('node:http');
const { writeFileSync } = require('node:fs');

const files = new Map();
createServer((request, response) => {
  const answer = (status, text = '') => response.writeHead(status, { 'Content-Type': 'application/xml', DAV: '1' }).end(text);
  let body = '';
  request.on('data', (part) => { body += part; }).on('end', () => {
    let path;
    try {
      path = decodeURIComponent(request.url);
    } catch {
      return answer(400);
    }
    if (request.method === 'GET') return answer(200, JSON.stringify([...files]));
    if (request.method === 'OPTIONS') return answer(200);
    if (request.method === 'PUT') return answer(files.set(path, body) && 201);
    if (path !== '/papers/') return answer(404);
    return answer(207, '<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/papers/</D:href><D:propstat><D:prop>'
      + '<D:resourcetype><D:collection/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>');
  });
}).listen(0, '127.0.0.1', function listening() { writeFileSync('port', String(this.address().port)); });
EOS
node server.cjs & server=$!
for _ in $(seq 100); do [ -s port ] && break; sleep 0.1; done

mkdir out
for name in 'draft#1.txt' 'draft#2.txt' 'a%20b.txt' '50% done.txt' 'Müller 1.txt' 'a+b.txt'; do printf '%s' "$name" > "out/$name"; done
PERL5LIB=usr/share/perl5:$(echo usr/lib/*/perl5/*) perl -MHTTP::DAV -e '
  my $folder = "http://127.0.0.1:" . shift . "/papers/";
  my $dav = HTTP::DAV->new;
  $dav->open(-url => $folder) or die $dav->message;
  print "$_ -> ", $dav->put(-local => "out/$_", -url => $folder) ? "put" : "refused", "\n"
    for "draft#1.txt", "draft#2.txt", "a%20b.txt", "50% done.txt", "Müller 1.txt", "a+b.txt";
' "$(cat port)" | tee said
[ "$(grep -c -- '-> put' said)" = 5 ]
grep -qxF '50% done.txt -> refused' said
node -e '
  fetch(`http://127.0.0.1:${process.argv[1]}/`).then((response) => response.json()).then((files) => {
    console.log(files);
    require("node:assert/strict").deepEqual(files, [["/papers/draft", "draft#2.txt"], ["/papers/a b.txt", "a%20b.txt"],
      ["/papers/Müller 1.txt", "Müller 1.txt"], ["/papers/a+b.txt", "a+b.txt"]]);
  });
' "$(cat port)"
