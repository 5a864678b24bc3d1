#!/usr/bin/env bash
# lowdown reads "O(n^2)" as a superscript that includes the closing bracket.
#
# Guess:   a caret stays a caret in Markdown; or, with superscripts, only the 2 is raised, as Discount does.
# Seen:    "O(n^2) steps" becomes O(n<sup>2)</sup> and, for LaTeX, O(n\textsuperscript{2)}: the bracket opens on the line and
#          closes above it. Superscripts are on without being asked for.
# Version: lowdown 1.0.0 (Debian 1.0.0-2); beside it Discount 2.2.7.
# Who:     anyone who prints notes on papers: complexities are written this way in nearly every abstract.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq lowdown=1.0.0-2 discount=2.2.7-2 libmarkdown2=2.2.7-2 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

echo 'It takes O(n^2) steps.' > note.md
export LD_LIBRARY_PATH
LD_LIBRARY_PATH=$(dirname "$(find usr -name 'libmarkdown.so*' | head -1)")
usr/bin/lowdown note.md | tee lowdown.html
usr/bin/lowdown -Tlatex note.md | tee lowdown.tex
usr/bin/markdown note.md | tee discount.html

grep -qF 'O(n<sup>2)</sup> steps' lowdown.html
grep -qF 'O(n\textsuperscript{2)} steps' lowdown.tex
grep -qF 'O(n<sup>2</sup>) steps' discount.html
