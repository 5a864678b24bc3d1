#!/usr/bin/env bash
# bibtexconv cannot read an entry that stands on one line, as doi.org sends it, and writes "\%" into addresses.
#
# Guess:   -export-to-bibtex gives back what was read: the same fields, names and addresses, in the tool's own layout.
# Seen:    a field has to begin on a line of its own and the closing brace too: else "syntax error", and no file is written. So for
#          @string, @comment, @online, @software and a key with a slash (DBLP's keys have two). What is read comes back with the title
#          in a second pair of braces, "Probe, Jr., Cy" as "Jr., Cy Probe", whose surname is "Jr.", and "a%20b" in the url as "a\%20b".
# Version: bibtexconv 1.3.4 (Debian 1.3.4-1).
# Who:     anyone who checks or converts a bibliography: the BibTeX that a DOI resolves to is one line, and whoever reads the url as it is
#          gets another address.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
# Debian's libraries that bibtexconv needs and a small system may lack.
apt-get download -qq bibtexconv=1.3.4-1 libcurl4 libssl3 libnghttp2-14 librtmp1 libssh2-1 libpsl5 libldap-2.5-0 libsasl2-2 libbrotli1 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

converted() {
  rm -f after.bib
  printf '%b' "$1" >before.bib
  LD_LIBRARY_PATH=usr/lib/$(uname -m)-linux-gnu usr/bin/bibtexconv before.bib -export-to-bibtex=after.bib -non-interactive >said 2>&1 || true
  echo "$1 -> $(tr -s ' \t\n' ' ' <said) $([ ! -e after.bib ] || tr -s ' \t\n' ' ' <after.bib)"
}
read_well() { converted "$1"; [ -s after.bib ]; }
refused() { converted "$1"; grep -q 'syntax error' said; [ ! -s after.bib ]; }

fields='author = {Ada Example},\n title = {T},\n year = {2023}'
read_well "@misc{a,\n $fields\n}\n"
refused "@misc{a, author = {Ada Example}, title = {T}, year = {2023}}\n"
refused "@misc{a,\n $fields}\n"
refused "@string{j = {J}}\n@misc{a,\n $fields\n}\n"
refused "@comment{x}\n@misc{a,\n $fields\n}\n"
refused "@online{a,\n $fields\n}\n"
refused "@misc{DBLP:conf/x/y,\n $fields\n}\n"

read_well '@misc{a,\n author = {Probe, Jr., Cy},\n title = {A {DNA} paper},\n year = {2023},\n url = {https://example.org/a%20b}\n}\n'
grep -qF 'author = "Jr., Cy Probe"' after.bib
grep -qF 'title = "{A {DNA} paper}"' after.bib
grep -qF 'url = "https://example.org/a\%20b"' after.bib
