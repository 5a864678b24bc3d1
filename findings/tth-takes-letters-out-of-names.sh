#!/usr/bin/env bash
# TtH writes "Erd\H{o}s" as Erdös and "Kr\r{u}ta" as Krta, and leaves out what \textsubscript lowers.
#
# Guess:   a LaTeX translator whose output is Unicode knows the accents of Czech, Polish and Hungarian names; what it does not know it
#          leaves as text.
# Seen:    with -u, \H becomes the two dots of another letter and \v{S} becomes S, both without a warning. {\L}ukasz is "ukasz", \DJ and
#          \r{u} are nothing, H\textsubscript{2}O is HO and x\textsuperscript{2} is x; for these the error stream says "Unknown command".
#          \'a, \k{a}, \.{Z} and \l are right, and so is the lowered 2 of $H_2$.
# Version: TtH 4.16 (Debian tth 4.16+ds-1).
# Who:     anyone who makes web pages of abstracts and lists of papers: \H{o} turns one mathematician's name into a misspelling.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq tth=4.16+ds-1 2>/dev/null
dpkg -x tth_*.deb .

translated() {
  printf '\\documentclass{article}\\begin{document}\n%s\n\\end{document}\n' "$1" | usr/bin/tth -r -u 2>errors | tr -s '\n' ' ' | sed 's/^ //; s/ $//'
}
expect() {
  local seen
  seen=$(translated "$1")
  echo "$1 -> $seen $(grep -o 'Unknown command [^ ,]*' errors || true)"
  [ "$seen" = "$2" ]
}
expect 'Erd\H{o}s' 'Erd&#246;s'
[ "$(grep -c 'Unknown command' errors || true)" = 0 ]
expect '\v{S}imon' 'Simon'
[ "$(grep -c 'Unknown command' errors || true)" = 0 ]
expect '{\L}ukasz' 'ukasz'
grep -qF 'Unknown command \L' errors
expect 'Kr\r{u}ta' 'Krta'
expect 'H\textsubscript{2}O' 'HO'
expect 'x\textsuperscript{2}' 'x'
expect '\l{}' '&#322;'
expect '\k{a}' '&#261;'
expect '$H_2$' 'H<sub>2</sub>'
