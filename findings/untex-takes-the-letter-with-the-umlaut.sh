#!/usr/bin/env bash
# untex makes "Mller" of M\"uller, and ends a line at the per cent sign of a \url.
#
# Guess:   without options untex takes the accents away and leaves the letters: Muller. A \url is left as it is, "%20" and all.
# Seen:    the umlaut goes with its letter, and so do \o, \ae, \L and \leq; caf\'e becomes "caf e", Ni\~no "Nino". After
#          \url{https://example.org/a%20b} the rest of the line is missing. -uascii says Mueller and -uiso Müller, in Latin-1; M{\"u}ller,
#          as BibTeX has it, comes out as "M ue ller", and a "%" in a \url ends the line with every option.
# Version: untex 1.2 (Debian 1:1.2-7).
# Who:     anyone who makes plain text of abstracts or counts and indexes their words.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq untex=1:1.2-7 2>/dev/null
dpkg -x untex_*.deb .

expect() {
  local source=$1 text=$2 seen
  shift 2
  printf '%s\n' "$source" >source.tex
  seen=$(usr/bin/untex "$@" source.tex | tr -s ' ' | sed 's/^ //; s/ $//')
  echo "untex $* $source -> $seen"
  [ "$seen" = "$text" ]
}
expect 'M\"uller' 'Mller'
expect 'M\"uller' 'Mueller' -uascii
expect 'M{\"u}ller' 'M ue ller' -uascii
expect 'caf\'"'"'e and Ni\~no' 'caf e and Nino'
expect '\o re, a \leq b' 're, a b'
expect 'See \url{https://example.org/a%20b} for more.' 'See https://example.org/a'
expect 'In 50\% of papers' 'In 50% of papers'
