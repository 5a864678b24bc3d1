#!/usr/bin/env bash
# Python's latexcodec leaves Garc{\'{\i}}a as DBLP writes it, and puts a space into \emph{x}.
#
# Guess:   \'{\i} and \"{\i}, the usual way to write an i with an accent in BibTeX, become í and ï, as \'\i and \'i do; a command that the
#          codec does not know stays as it is.
# Seen:    "Garc{\'{\i}}a" is "Garc{\'{ı}}a" and "na{\"{\i}}ve" is "na{\"{ı}}ve": the i loses its dot and the accent stays a command, for every
#          accent in braces around \i. All other letters in braces are read. "\emph{x}" becomes "\emph {x}", and "\$5" keeps its backslash,
#          while "\#", "\%" and "\&" lose theirs. (The spaces and the dollar were met on the way.)
# Version: latexcodec 2.0.1 (Debian python3-latexcodec 2.0.1-2).
# Who:     anyone who reads DBLP or older .bib files by pybtex, which decodes with it: García, Martínez, Díaz and Saïd.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq python3-latexcodec=2.0.1-2 python3-six 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

cat > names.py <<'EOF'
import codecs
import latexcodec

expected = {
    r"Garc\'ia": "García",
    r"Garc{\'\i}a": "Garc{í}a",
    r"Garc{\'{\i}}a": r"Garc{\'{ı}}a",
    r"Garc\'{\i}a": r"Garc\'{ı}a",
    r'na{\"{\i}}ve': r'na{\"{ı}}ve',
    r"Erd{\H{o}}s": "Erd{{ő}}s",
    r"Fran{\c{c}}ois": "Fran{{ç}}ois",
    r"\emph{E. coli}": r"\emph {E. coli}",
    r"\$5": r"\$5",
    r"C\#, 50\% \& more": "C#, 50% & more",
}
for text, answer in expected.items():
    seen = codecs.decode(text, "ulatex")
    print(text, "->", seen)
    assert seen == answer, answer
EOF
PYTHONPATH=usr/lib/python3/dist-packages python3 names.py
