#!/usr/bin/env bash
# pylatexenc writes Greek letters and comparison signs in a form that pylatexenc itself reads as nothing.
#
# Guess:   text that goes through unicode_to_latex and back through latex_to_text comes out as it went in.
# Seen:    the encoder wraps mathematical characters in \ensuremath{...}; the decoder knows no such macro and drops it with all
#          it holds: "β-VAE" becomes "-VAE", "p < 0.05" loses its "<", and no exception or warning says so.
# Version: pylatexenc 2.10 (Debian python3-pylatexenc 2.10-2).
# Who:     anyone who stores titles as BibTeX with one half of the library and shows them with the other; titles of papers on
#          learning begin with a Greek letter often enough.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq python3-pylatexenc=2.10-2 2>/dev/null
dpkg -x python3-pylatexenc_*.deb .

PYTHONPATH=usr/lib/python3/dist-packages python3 - <<'EOF'
from pylatexenc.latexencode import unicode_to_latex
from pylatexenc.latex2text import LatexNodes2Text

def there_and_back(text):
    latex = unicode_to_latex(text)
    back = LatexNodes2Text().latex_to_text(latex)
    print(f'{text!r} -> {latex!r} -> {back!r}')
    return back

assert there_and_back('Škoda') == 'Škoda'
assert there_and_back('β-VAE') == '-VAE'
assert there_and_back('p < 0.05') == 'p  0.05'
assert there_and_back('5 ± 1 ∈ ℝ') == '5  1  '
EOF
