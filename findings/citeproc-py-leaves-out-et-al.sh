#!/usr/bin/env bash
# citeproc-py prints a paper of seven authors as one by the first alone in IEEE and Nature, and pages 1-10 as "1–0" in Vancouver.
#
# Guess:   a CSL processor with the official styles prints "A. Author1 et al." in IEEE, and a full stop once after "Sample, B. C." in APA.
# Seen:    where a style formats "et al." (IEEE and Nature put it in italics), the words are missing: "A. Author1, “A paper”, ...". In
#          Vancouver, which does not, they are there, but pages 1-10 are "1–0" and the date is "2020May1". In APA "B. C.." has two full
#          stops. In IEEE the last name but one runs into the word after it, "Author2and A. Author3". No warning is given. (Vancouver
#          was met on the way.)
# Version: citeproc-py 0.6.0 (Debian python3-citeproc 0.6.0-3) with Debian's styles of 2023-02-09.
# Who:     anyone who prints a list of references from Python: six people are not named, and nothing says that there were more.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq python3-citeproc=0.6.0-3 citation-style-language-styles=0~20230209.153790a-1 \
  python3-lxml libxslt1.1 libxml2 libicu72 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" .; done

cat > references.py <<'EOS'
import warnings
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
warnings.simplefilter('ignore')

def reference(style, authors):
    paper = {
        'id': 'paper', 'type': 'article-journal', 'title': 'A paper', 'author': authors, 'container-title': 'Journal of Examples',
        'volume': '4', 'page': '1-10', 'issued': {'date-parts': [[2020, 5, 1]]},
    }
    path = f'usr/share/citation-style-language/styles/{style}.csl'
    bibliography = CitationStylesBibliography(CitationStylesStyle(path, validate=False), CiteProcJSON([paper]), formatter.plain)
    bibliography.register(Citation([CitationItem('paper')]))
    text = str(bibliography.bibliography()[0])
    print(f'{style}, {len(authors)} authors: {text}')
    return text

def people(count):
    return [{'family': f'Author{number}', 'given': 'Ada'} for number in range(1, count + 1)]

assert 'Author1 A, Author2 A, Author3 A, Author4 A, Author5 A, Author6 A, et al' in reference('vancouver', people(7))
assert '2020May1;4:1–0' in reference('vancouver', people(2))
for style, first in (('ieee', '[1]A. Author1, “'), ('nature', '1.Author1, A..')):
    text = reference(style, people(7))
    assert text.startswith(first) and 'et al' not in text and 'Author2' not in text, text
assert 'A. Author1, A. Author2and A. Author3, “' in reference('ieee', people(3))
assert reference('apa', [{'family': 'Sample', 'given': 'Bo Carl'}]).startswith('Sample, B. C.. (2020)')
EOS
LD_LIBRARY_PATH=$(dirname "$(find usr -name 'libxslt.so*' | head -1)") PYTHONPATH=usr/lib/python3/dist-packages python3 references.py
