#!/usr/bin/env bash
# citeproc-py cannot open a .bib file in which one title has \emph{...} or {\o}, and forgets every url.
#
# Guess:   its source for BibTeX turns LaTeX's accents into letters, as its table of them promises, leaves an unknown macro as it is,
#          and keeps the url.
# Seen:    in titles \'E and \& are read; a macro whose name is letters and that a brace follows (\emph{E. coli}, {\o}, {\ss}, \v{r})
#          raises "generator raised StopIteration" from the constructor, so no entry of the file can be used; {\emph{E. coli}}, in
#          braces, raises KeyError 'emphE', and @online raises KeyError 'online'. In names {\L} and \v{S} are read. The field url is
#          not in the reference; the DOI is.
# Version: citeproc-py 0.6.0 (Debian python3-citeproc 0.6.0-3) with Python 3.11.
# Who:     anyone who prints references from a .bib file in Python: one species in italics, and the whole file is refused.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq python3-citeproc=0.6.0-3 python3-lxml libxslt1.1 libxml2 libicu72 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

cat > files.py <<'EOS'
import warnings
from citeproc.source.bibtex import BibTeX
warnings.simplefilter('ignore')

def read(fields, kind='article'):
    with open('source.bib', 'w') as file:
        file.write('@%s{paper, year = {2020}, %s}\n' % (kind, fields))
    try:
        paper = BibTeX('source.bib', encoding='utf-8')['paper']
    except Exception as error:
        print(kind, fields, '->', repr(error))
        return type(error).__name__
    print(kind, fields, '->', sorted(paper))
    return sorted(paper)

plain = read(r"title = {{\'E}tudes of R\&D}, author = {Example, {\L}ucja}, doi = {10.1000/a}, url = {https://example.org/}")
assert 'title' in plain and 'author' in plain and 'DOI' in plain and 'URL' not in plain, plain
for title in (r'On \emph{E. coli}', r'S{\o}ren', r'Wei{\ss}', r'Dvo\v{r}ak'):
    assert read('title = {%s}' % title) == 'RuntimeError'
assert read(r'title = {On {\emph{E. coli}}}') == 'KeyError'
assert read('title = {A page}', 'online') == 'KeyError'
EOS
LD_LIBRARY_PATH=$(dirname "$(find usr -name 'libxslt.so*' | head -1)") PYTHONPATH=usr/lib/python3/dist-packages python3 files.py
