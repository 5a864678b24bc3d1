#!/usr/bin/env bash
# unified-latex writes "50\% of" as "50%of" in HTML, and loses the tilde of a name.
#
# Guess:   HTML made from an abstract has the abstract's spaces and its accents.
# Seen:    the space after an escaped sign goes: "50\% of papers" is "50%of papers", "R\&D \& more" is "R&D &more". (TeX drops spaces
#          after a macro named by letters only.) Accents become letters, except a tilde over a group: "Nguy\~{\^e}n" is
#          "Nguy<span class="macro macro-~"></span>ên". {\em A} has an empty element beside the text and no emphasis.
# Version: @unified-latex/unified-latex-to-hast 1.8.4 and unified-latex-util-parse 1.8.4.
# Who:     anyone who shows arXiv's abstracts, which are LaTeX, on a page: percentages are in most of them.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . unified@11.0.5 rehype-stringify@10.0.1 \
  @unified-latex/unified-latex-util-parse@1.8.4 @unified-latex/unified-latex-to-hast@1.8.4 >/dev/null

cat > abstract.mjs <<'EOF'
import assert from 'node:assert/strict';
import { unified } from 'unified';
import rehypeStringify from 'rehype-stringify';
import { unifiedLatexFromString } from '@unified-latex/unified-latex-util-parse';
import { unifiedLatexToHast } from '@unified-latex/unified-latex-to-hast';

const toHtml = unified().use(unifiedLatexFromString).use(unifiedLatexToHast).use(rehypeStringify).freeze();

function html(latex) {
  const result = String(toHtml.processSync(latex));
  console.log(latex, '->', result);
  return result;
}

assert.equal(html('50\\% of papers'), '50%of papers');
assert.match(html('R\\&D \\& more'), /D (?:&|&#x26;|&amp;)more$/);
assert.equal(html('Schr\\"odinger'), 'Schrödinger');
assert.equal(html('Nguy\\~{\\^e}n'), 'Nguy<span class="macro macro-~"></span>ên');
assert.equal(html('{\\em A} B'), '<span class="macro macro-em"></span> A B');
EOF
node abstract.mjs
