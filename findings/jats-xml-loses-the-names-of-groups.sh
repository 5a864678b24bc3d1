#!/usr/bin/env bash
# jats-xml makes an author called " " of a group, and takes the graphical abstract for the abstract.
#
# Guess:   <collab>, which is how JATS names a consortium, is an author by that name; abstract is the one without a type, as the pictures and
#          highlights of an article have one; "Jr." stays with the name.
# Seen:    the group's author is " " with an id and nothing else, and no error is told. abstract is the first in the file, even if it is the
#          graphical one, of which there is only a picture. The suffix is gone. Given names, ORCID iDs, institutions and the day of
#          publication are right. (The suffix was met on the way.)
# Version: jats-xml 1.1.1.
# Who:     anyone who reads articles of PubMed Central or a publisher: the large trials and the large models are by groups.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . jats-xml@1.1.1 >/dev/null

cat > article.mjs <<'EOF'
import assert from 'node:assert/strict';
import { Jats } from 'jats-xml';

const article = new Jats(`<?xml version="1.0"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.2 20190208//EN" "JATS-archivearticle1.dtd">
<article article-type="research-article"><front><journal-meta><journal-id>x</journal-id></journal-meta><article-meta>
<article-id pub-id-type="doi">10.5555/12345</article-id><title-group><article-title>On <italic>E. coli</italic></article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>One</surname><given-names>Ada B.</given-names><suffix>Jr.</suffix></name></contrib>
<contrib contrib-type="author"><collab>The Example Group</collab></contrib></contrib-group>
<pub-date pub-type="epub"><day>5</day><month>6</month><year>2022</year></pub-date>
<abstract abstract-type="graphical"><p>A picture</p></abstract><abstract><p>We show it.</p></abstract>
</article-meta></front><body><p>Text</p></body></article>`);

const { title, authors, date } = article.frontmatter;
console.log(title, date, authors, JSON.stringify(article.abstract));
assert.equal(title, 'On E. coli');
assert.equal(date, '2022-06-05');
assert.deepEqual(authors.map(({ name }) => name), ['Ada B. One', ' ']);
assert.deepEqual(authors[1].nameParsed, { literal: ' ' });
assert.ok(!JSON.stringify(article.frontmatter).includes('Example Group'));
assert.equal(article.abstract['abstract-type'], 'graphical');
assert.equal(article.abstracts.length, 2);
EOF
node article.mjs
