#!/usr/bin/env bash
# Typst prints a thesis without its university and a report without its laboratory, and biblatex's word "phdthesis" as it is.
#
# Guess:   school of a @phdthesis, institution of a @thesis or @techreport are printed, as each of these styles asks for; type = {phdthesis}
#          of a biblatex file is "PhD thesis" or the style's own word.
# Seen:    IEEE, APA, Chicago, Vancouver, MLA and ACM print "Doctoral dissertation, 2020" with no university in any of three forms, and
#          reports without the institution; a publisher of a book is there. A @thesis with type = {phdthesis} is a "phdthesis" in IEEE and
#          "[Phdthesis]" in APA. (The word was met on the way.)
# Version: Typst 0.14.2 with the Hayagriva in it, as @myriaddreamin/typst-ts-node-compiler 0.7.0.
# Who:     anyone who cites theses and reports: the place is what tells where to ask for them.
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
@phdthesis{one, author = {One, Ada}, title = {First}, school = {University of Example}, year = {2020}}
@phdthesis{two, author = {Two, Bo}, title = {Second}, institution = {University of Example}, year = {2020}}
@thesis{three, author = {Three, Cy}, title = {Third}, institution = {University of Example}, type = {phdthesis}, date = {2020}}
@techreport{four, author = {Four, Di}, title = {Fourth}, institution = {Example Laboratory}, number = {TR-1}, year = {2020}}
@book{five, author = {Five, Ed}, title = {Fifth}, publisher = {Example Press}, year = {2020}}
EOF
node print.mjs ieee apa chicago-author-date vancouver modern-language-association association-for-computing-machinery | tee seen.txt

if grep -qE 'University of Example|Example Laboratory' seen.txt; then exit 1; fi
[ "$(grep -c 'Example Press' seen.txt)" = 6 ]
grep -q '^ieee:.*A\. One, “First,” Doctoral dissertation, 2020\.' seen.txt
grep -q '^ieee:.*“Third,” phdthesis, 2020\.' seen.txt
grep -q '^apa:.*Third \[Phdthesis\]\.' seen.txt
