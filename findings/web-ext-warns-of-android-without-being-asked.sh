#!/usr/bin/env bash
# web-ext lint warns about Firefox for Android in an extension that does not name Android.
#
# Guess:   without a gecko_android key the extension is for the desktop, and Firefox 140, which knows
#          data_collection_permissions on the desktop, is a good strict_min_version: no warning.
# Seen:    the warning KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: "Firefox for Android 140 ... was released before version 142".
#          The key data_collection_permissions is demanded of new extensions, so the only silent ways are to refuse desktop versions
#          140 and 141 or to add a gecko_android key for a browser that one does not support.
# Version: web-ext 10.7.0.
# Who:     anyone who follows the rule for new extensions on the ESR and runs web-ext lint with --warnings-as-errors.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . web-ext@10.7.0 >/dev/null

lint() {
  mkdir -p "$1"
  cat > "$1/manifest.json" <<EOF
{ "manifest_version": 3, "name": "Example", "version": "1.0", "browser_specific_settings": {
    "gecko": { "id": "example@example.org", "strict_min_version": "$2", "data_collection_permissions": { "required": ["none"] } }$3 } }
EOF
  node_modules/.bin/web-ext lint --no-config-discovery --output json --source-dir "$1" |
    node -e 'const { warnings } = JSON.parse(require("fs").readFileSync(0)); console.log(warnings.map(({ code }) => code).join(" ") || "none")'
}

desktop=$(lint desktop 140.0 '')
later=$(lint later 142.0 '')
android=$(lint android 140.0 ', "gecko_android": { "strict_min_version": "142.0" }')
echo "140, no Android: $desktop"
echo "142, no Android: $later"
echo "140, Android 142: $android"
[ "$desktop" = KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION ]
[ "$later" = none ]
[ "$android" = none ]
