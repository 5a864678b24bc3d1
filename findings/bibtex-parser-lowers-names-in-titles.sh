#!/usr/bin/env bash
# @retorquere/bibtex-parser lowers the names in titles, and the nouns of a German title whose language stands in `language`.
#
# Guess:   parse() gives the title as it is written, without the braces. (The German titles were tried once that had failed.)
# Seen:    by default a title is put in sentence case: "Gaussian Kernels in Berlin" becomes "gaussian kernels in berlin" unless it is
#          braced. A title with langid = {german} is left alone, but the field `language` is not looked at: with language = {de} it is
#          lowered as if it were English. sentenceCase: false keeps it.
# Version: @retorquere/bibtex-parser 9.0.29.
# Who:     anyone who imports a .bib file made by a tool that writes no braces (most do not), or a German or Danish one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @retorquere/bibtex-parser@9.0.29 >/dev/null

cat > titles.mjs <<'EOF'
import assert from 'node:assert/strict';
import { parse } from '@retorquere/bibtex-parser';

function title(text, more = '', options = undefined) {
  const result = parse(`@misc{x, title = {${text}}${more}}`, options).entries[0].fields.title;
  console.log(text, more, options ?? '', '->', result);
  return result;
}

assert.equal(title('Learning with Gaussian Kernels in Berlin'), 'Learning with gaussian kernels in berlin');
assert.equal(title('Lernen mit Funktionen in Berlin', ', language = {de}'), 'Lernen mit funktionen in berlin');
assert.equal(title('Lernen mit Funktionen in Berlin', ', langid = {german}'), 'Lernen mit Funktionen in Berlin');
assert.equal(title('Gaussian Kernels in Berlin', '', { sentenceCase: false }), 'Gaussian Kernels in Berlin');
EOF
node titles.mjs
