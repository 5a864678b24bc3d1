#!/usr/bin/env bash
# @huggingface/tokenizers splits "Erdős" into three words, and forgets to which side a split-off sign belongs, where the Rust library does not.
#
# Guess:   one tokenizer.json gives the same tokens in the browser as in the library it was trained with, or is refused.
# Seen:    the pre-tokenizer Whitespace takes accents, which are letters to Rust's \w, for signs: "Erd", "ő" and "s" are looked up apart, so
#          that each but the first counts as the start of a word. Split and Punctuation with "MergedWithPrevious" separate the hyphen
#          ("GPT", "-", "4"), which Rust leaves at "GPT-"; Split with invert drops all that is not matched, even if it is to be "Isolated".
#          No error in any. UnicodeScripts and CharDelimiterSplit are refused. BERT's own normalizer and pre-tokenizer gave the same
#          for 33 texts with accents, Chinese, ligatures and marks.
# Version: @huggingface/tokenizers 0.2.0, which transformers.js has within; @anush008/tokenizers 0.6.0, the Rust library for Node.
# Who:     anyone who embeds titles and names in the browser with a model trained elsewhere: the vectors are those of another text.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @huggingface/tokenizers@0.2.0 @anush008/tokenizers@0.6.0 >/dev/null

cat > tokens.mjs <<'EOF'
import assert from 'node:assert/strict';
import rust from '@anush008/tokenizers';
import { Tokenizer } from '@huggingface/tokenizers';

const letters = [...'abcdefghijklmnopqrstuvwxyzEGPTő-.4'];
const vocab = Object.fromEntries(['[UNK]', ...letters, ...letters.map((letter) => `##${letter}`)].map((token, id) => [token, id]));

async function both(pre_tokenizer, text) {
  const json = {
    version: '1.0', truncation: null, padding: null, added_tokens: [], normalizer: null, pre_tokenizer, post_processor: null, decoder: null,
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab },
  };
  const answer = [
    new Tokenizer(json, {}).encode(text).tokens.join(' '),
    (await rust.Tokenizer.fromString(JSON.stringify(json)).encode(text)).getTokens().join(' '),
  ];
  console.log(pre_tokenizer.type, text, '->', answer);
  return answer;
}

assert.deepEqual(await both({ type: 'BertPreTokenizer' }, 'Erdős'), ['E ##r ##d ##ő ##s', 'E ##r ##d ##ő ##s']);
assert.deepEqual(await both({ type: 'Whitespace' }, 'Erdős'), ['E ##r ##d ő s', 'E ##r ##d ##ő ##s']);
const split = { type: 'Split', pattern: { String: '-' }, behavior: 'MergedWithPrevious', invert: false };
assert.deepEqual(await both(split, 'GPT-4'), ['G ##P ##T - 4', 'G ##P ##T ##- 4']);
const punctuation = { type: 'Punctuation', behavior: 'MergedWithPrevious' };
assert.deepEqual(await both(punctuation, 'GPT-4'), ['G ##P ##T - 4', 'G ##P ##T ##- 4']);
const inverted = { type: 'Split', pattern: { Regex: '\\w+' }, behavior: 'Isolated', invert: true };
assert.deepEqual(await both(inverted, 'GPT-4.'), ['G ##P ##T 4', 'G ##P ##T - 4 .']);
for (const type of ['UnicodeScripts', 'CharDelimiterSplit']) {
  await assert.rejects(both({ type, delimiter: '-' }, 'GPT-4'), /Unknown PreTokenizer type/);
}
EOF
node tokens.mjs
