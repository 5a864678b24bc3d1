#!/usr/bin/env bash
# bibutils gives the DOI that Mendeley writes as 10.5555/978-1{\_}28 with its braces and its backslash, and a link made of them.
#
# Guess:   bib2xml, which turns LaTeX into characters in titles and names, turns {\_} in a DOI into an underscore.
# Seen:    the identifier is "10.5555/978-1{\_}28" in MODS, and RIS has that in DO and in UR "https://doi.org/10.5555/978-1{\_}28", which leads
#          nowhere; "\_" without braces stays as well. The same "{\_}" in the title is an underscore.
# Version: bibutils 7.2 (Debian 7.2-2).
# Who:     anyone who takes a Mendeley library to RIS, MODS or EndNote with it: all chapters of Springer's series have an underscore in their DOI.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq bibutils=7.2-2 libbibutils8=7.2-2 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done
lib=$(dirname "$(find usr -name 'libbibutils.so*' | head -1)")

cat > mendeley.bib <<'EOF'
@incollection{Sample2024,
author = {Sample, Ada},
doi = {10.5555/978-1{\_}28},
title = {{On a{\_}b}},
year = {2024}
}
@incollection{Sample2025,
author = {Sample, Ada},
doi = {10.5555/978-1\_29},
title = {{On nothing}},
year = {2025}
}
EOF
LD_LIBRARY_PATH=$lib usr/bin/bib2xml mendeley.bib > mods.xml 2> /dev/null
LD_LIBRARY_PATH=$lib usr/bin/xml2ris mods.xml 2> /dev/null | grep -E '^(TI|DO|UR)' | tee lines
grep -qF '<title>On a_b</title>' mods.xml
grep -qF 'DO  - 10.5555/978-1{\_}28' lines
grep -qF 'UR  - https://doi.org/10.5555/978-1{\_}28' lines
grep -qF 'DO  - 10.5555/978-1\_29' lines
