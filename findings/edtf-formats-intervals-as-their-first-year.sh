#!/usr/bin/env bash
# edtf formats the interval 2016/2018 as "2016" in Portuguese, Chinese, Korean, Russian and Dutch, and 201X as "2010".
#
# Guess:   format() writes the same date in every language that Intl knows, with the words and the order of the language.
# Seen:    it has data for six languages and, for any other, prints the first moment of the date without a word: the end of an interval,
#          "uncertain" and "circa" are gone, 201X is 2010, 2016-05-XX is the first of May, and the open interval 2016-05/.. is May. In
#          English the same call marks all of it, and throws for the open interval.
# Version: edtf 4.11.1.
# Who:     anyone who shows dates of sources in the reader's language: what was not known looks known, and nothing is thrown.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . edtf@4.11.1 >/dev/null

cat > languages.mjs <<'EOS'
import assert from 'node:assert/strict';
import edtf, { format } from 'edtf';

function written(date, language) {
  const text = format(edtf(date), language);
  console.log(date, language, '->', text);
  return text;
}

assert.match(written('2016/2018', 'en-US'), /2016.*2018/);
assert.match(written('2016/2018', 'fr-FR'), /2016.*2018/);
for (const language of ['pt-BR', 'nl-NL', 'ru-RU', 'pl-PL']) assert.equal(written('2016/2018', language), '2016');
assert.equal(written('2016/2018', 'zh-CN'), '2016年');
assert.equal(written('2016/2018', 'ko-KR'), '2016년');
assert.equal(written('2016?', 'en-US'), '2016 (?)');
assert.equal(written('2016?', 'pt-BR'), '2016');
assert.equal(written('201X', 'en-US'), 'XXXX');
assert.equal(written('201X', 'pt-BR'), '2010');
assert.equal(written('2016-05-XX', 'en-US'), '5/X/2016');
assert.equal(written('2016-05-XX', 'nl-NL'), '1-5-2016');
assert.throws(() => written('2016-05/..', 'en-US'), /infinite/);
assert.equal(written('2016-05/..', 'pt-BR'), '05/2016');
EOS
node languages.mjs
