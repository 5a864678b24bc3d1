#!/usr/bin/env bash
# TitleCaser lowers the capitals of a model's name when a colon or a hyphen follows it.
#
# Guess:   a word that has capitals inside keeps them ("LoRA", "BERT", "GPT-4o"), as its README promises for acronyms and brands.
# Seen:    "LoRA: ..." becomes "LoRa: ...", "BERT: ..." becomes "Bert: ...", "GPT-4o" becomes "Gpt-4o", in each of the four styles,
#          while "BERT" and "QLoRA" in the middle of a title stay as they are.
# Version: @danielhaim/titlecaser 1.8.25.
# Who:     anyone who puts titles of papers in the case of a style guide: "NAME: what it does" is their commonest form.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @danielhaim/titlecaser@1.8.25 >/dev/null

cat > titles.mjs <<'EOF'
import assert from 'node:assert/strict';
import { TitleCaser } from '@danielhaim/titlecaser';

function titled(title, style) {
  const result = new TitleCaser({ style }).toTitleCase(title);
  console.log(style, '|', title, '->', result);
  return result;
}

for (const style of ['apa', 'chicago', 'ap', 'nyt']) {
  assert.equal(titled('LoRA: adapting large models', style), 'LoRa: Adapting Large Models');
  assert.equal(titled('BERT: training of transformers', style), 'Bert: Training of Transformers');
  assert.equal(titled('training GPT-4o for QLoRA and BERT', style), 'Training Gpt-4o for QLoRA and BERT');
}
EOF
node titles.mjs
