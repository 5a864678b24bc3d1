#!/usr/bin/env bash
# Typst prints "\emph{E. coli}" and "H\textsubscript{2}O" of a BibTeX title as they are typed, and "iPhones" as "Iphones".
#
# Guess:   \emph and \textit in a title are italics, as Typst reads accents, formulas and "\%" of LaTeX; \textsubscript lowers. Names with
#          capitals within, like iPhone or arXiv, are left alone in styles that capitalise titles, as CSL asks.
# Seen:    IEEE, APA, Nature and Vancouver print the commands with backslash and braces. Chicago and MLA capitalise them besides:
#          "\emph{E. Coli}" and "H\textsubscript{2}o". There, "iPhones" is "Iphones", and the journal "arXiv" is "Arxiv", as it
#          is in APA (the journal was met on the way).
# Version: Typst 0.14.2 with the Hayagriva in it, as @myriaddreamin/typst-ts-node-compiler 0.7.0.
# Who:     anyone who brings a .bib of biology or chemistry: species are in italics, and molecules have indices.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @myriaddreamin/typst-ts-node-compiler@0.7.0 >/dev/null

cat > print.mjs <<'EOF'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const compiler = NodeCompiler.create({ workspace: '.' });
for (const style of process.argv.slice(2)) {
  const page = compiler.tryHtml({ mainFileContent: `#bibliography("refs.bib", style: "${style}", full: true, title: none)\n#sys.version` });
  const text = page.result.body().replace(/<[^>]*>/g, ' ').replaceAll('&#x20;', ' ').replace(/\s+/g, ' ');
  console.log(`${style}: ${text}`);
}
EOF
cat > refs.bib <<'EOF'
@article{one, author = {M{\"u}ller, Ada}, title = {On \emph{E. coli} and \textit{B. subtilis} at 50\%}, journal = {J. Ex.}, year = {2024}}
@article{two, author = {Two, Bo}, title = {On H\textsubscript{2}O in iPhones}, journal = {arXiv}, year = {2024}}
EOF
node print.mjs ieee apa chicago-author-date nature vancouver modern-language-association | tee seen.txt

for style in ieee apa nature vancouver; do
  grep -qF "$style:" seen.txt
  grep "^$style:" seen.txt | grep -F 'Müller' | grep -F 'On \emph{E. coli} and \textit{B. subtilis} at 50%' | grep -qF 'On H\textsubscript{2}O in iPhones'
done
for style in chicago-author-date modern-language-association; do
  grep "^$style:" seen.txt | grep -F '\emph{E. Coli}' | grep -F 'On H\textsubscript{2}o in Iphones' | grep -qF 'Arxiv'
done
