#!/usr/bin/env bash
# Typst prints a preprint without its arXiv number, in every style, and takes the point out of one that a journal field has.
#
# Guess:   eprint = {2405.00001} with archivePrefix = {arXiv}, which arXiv itself gives out, and the eprinttype of biblatex, are printed, as
#          plain BibTeX styles for arXiv and biblatex do; "CoRR abs/2405.00003", as DBLP writes it, keeps its number as a volume.
# Seen:    IEEE, APA, Chicago, Nature, Vancouver, MLA and ACM print author, title and year: no number, no link, not the word arXiv. A volume
#          that is no number is dropped ("12A" too), so that DBLP's form is "CoRR, 2024". "arXiv preprint arXiv:2405.00004", as Google
#          Scholar writes it, is "arXiv:240500004" in Vancouver and Springer, and "Arxiv Preprint Arxiv:" in APA. APA and Chicago put commas
#          before nothing: "(2024, )". (What becomes of 12A and of the point was met on the way.)
# Version: Typst 0.14.2 with the Hayagriva in it, as @myriaddreamin/typst-ts-node-compiler 0.7.0.
# Who:     anyone who writes in Typst with a library of preprints: half of such a bibliography cannot be found from what is printed.
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
@misc{one, author = {One, Ada}, title = {First}, year = {2024}, eprint = {2405.00001}, archivePrefix = {arXiv}, primaryClass = {cs.CL}}
@online{two, author = {Two, Bo}, title = {Second}, date = {2024}, eprint = {2405.00002}, eprinttype = {arxiv}, eprintclass = {cs.CL}}
@article{three, author = {Three, Cy}, title = {Third}, journal = {CoRR}, volume = {abs/2405.00003}, year = {2024}}
@article{four, author = {Four, Di}, title = {Fourth}, journal = {arXiv preprint arXiv:2405.00004}, year = {2024}}
@article{five, author = {Five, Ed}, title = {Fifth}, journal = {J. Ex.}, volume = {12A}, pages = {1--4}, year = {2024}}
@article{six, author = {Six, Flo}, title = {Sixth}, journal = {J. Ex.}, volume = {12}, pages = {1--4}, year = {2024}}
EOF
node print.mjs ieee apa chicago-author-date nature vancouver modern-language-association association-for-computing-machinery \
  springer-basic | tee seen.txt

for number in 2405.00001 2405.00002 2405.00003; do
  if grep -qF "$number" seen.txt; then exit 1; fi
done
grep -q '^ieee:.*2405\.00004' seen.txt
grep -q '^vancouver:.*arXiv:240500004' seen.txt
grep -q '^springer-basic:.*arXiv:240500004' seen.txt
grep -q '^apa:.*Arxiv Preprint Arxiv:2405\.00004' seen.txt
grep -q '^apa:.*One, A\. (2024, )\. First' seen.txt
grep -q '^ieee:.*“Fifth,” J\. Ex\. , pp\. 1–4' seen.txt
grep -q '^ieee:.*“Sixth,” J\. Ex\. , vol\. 12, pp\. 1–4' seen.txt
