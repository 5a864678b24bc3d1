#!/usr/bin/env bash
# Miller turns a CSV column of arXiv ids into bare JSON numbers, and those of 2007 to 2009 into text that is no JSON at all.
#
# Guess:   an id such as 2305.10000 keeps its digits in the JSON. (It does; that what is printed may be no JSON was not expected.)
# Seen:    0704.0001 is printed without quotes (JSON numbers have no leading zero: JSON.parse throws), and so are "5." and 0x1F;
#          2305.10000 is printed bare too and is read as 2305.1, the id of nothing. A plain 007 does get quotes.
# Version: Miller 6.6.0 (Debian 6.6.0-2+b3).
# Who:     anyone who makes JSON of a reading list in CSV with `mlr --icsv --ojson cat` and does not know of -S or --jvquoteall.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
[ "$(id -u)" != 0 ] || apt-get update -qq
apt-get download -qq miller=6.6.0-2+b3 2>/dev/null
dpkg -x miller_*.deb .

mlr_json() { printf 'id,title\n%s,A title\n' "$1" | usr/bin/mlr --icsv --ojson cat; }
for id in 0704.0001 2305.10000 007; do mlr_json "$id" | tee "$id.json"; done

grep -qF '"id": 0704.0001,' 0704.0001.json
grep -qF '"id": "007",' 007.json
python3 - <<'EOF'
import json
print('2305.10000 is read as', json.load(open('2305.10000.json'))[0]['id'])
assert json.load(open('2305.10000.json'))[0]['id'] == 2305.1
try:
    json.load(open('0704.0001.json'))
except json.JSONDecodeError as error:
    print('0704.0001:', error)
else:
    raise SystemExit('0704.0001 is read as JSON now')
EOF
