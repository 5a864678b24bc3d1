#!/usr/bin/env bash
# flatlatex raises a sum to the power of its upper limit, and glues the name of a command to its argument.
#
# Guess:   \sum_{i=1}^n x becomes ∑ᵢ₌₁ⁿx, as x_i^2 is xᵢ². A command that it does not know keeps its braces, or leaves its text.
# Seen:    "(∑ᵢ₌₁)ⁿx", and "(xᵢ)²" likewise: brackets that are not in the formula, so that a sum up to n reads as a sum to the power of n.
#          n\log n is "n\logn" and \text{max} "\textmax", a command that does not exist; a \ne b is "a\neb". Nothing is thrown.
# Version: flatlatex 0.15 (Debian python3-flatlatex 0.15-1).
# Who:     anyone who shows formulas of titles and abstracts as plain text.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq python3-flatlatex=0.15-1 python3-regex 2>/dev/null
for package in *.deb; do dpkg -x "$package" .; done

PYTHONPATH=usr/lib/python3/dist-packages python3 - <<'EOF'
import flatlatex

flat = flatlatex.converter()
def read(tex):
    text = flat.convert(tex)
    print(tex, '->', text)
    return text

assert read(r'x_i') == 'xᵢ'
assert read(r'O(n^2)') == 'O(n²)'
assert read(r'\sum_{i=1}^n x') == '(∑ᵢ₌₁)ⁿx'
assert read(r'x_i^2') == '(xᵢ)²'
assert read(r'n\log n') == r'n\logn'
assert read(r'\text{max}') == r'\textmax'
assert read(r'a \ne b') == r'a\neb'
EOF
