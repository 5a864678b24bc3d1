#!/usr/bin/env bash
# Firefox never frees a popup that is closed while a module loaded by import() still waits for the modules that it imports.
#
# Guess:   closing a page frees it, whatever it was loading.
# Seen:    of 24 popups closed in their first 20 ms, most are in memory still after "Minimize memory usage", as detached windows in the
#          memory reports, until Firefox ends. With the same code in one file, also loaded by import(), none is left.
# Version: Firefox ESR 153 (Debian firefox-esr), driven by puppeteer-core 24.43.1.
# Who:     makers of popups that load what is not needed at once by import(), as bundlers do it (a late chunk that imports shared
#          chunks): every popup opened by mistake and closed again costs its whole heap.
set -euo pipefail
firefox=$(command -v firefox-esr || command -v firefox) || { echo 'Skipped: there is no Firefox here (apt-get install firefox-esr).'; exit 0; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . puppeteer-core@24.43.1 >/dev/null

mkdir extension
cat > extension/manifest.json <<'EOF'
{ "manifest_version": 3, "name": "Example", "version": "1.0", "action": { "default_popup": "one-file.html" },
  "browser_specific_settings": { "gecko": { "id": "example@example.org" } } }
EOF
echo '<!doctype html>' > extension/still.html
for kind in one-file many-files; do
  echo "<!doctype html><script type=module src=$kind.js></script>" > "extension/$kind.html"
  echo "import('./$kind-late.js');" > "extension/$kind.js"
done
for number in $(seq 60); do
  echo "export const value$number = $number;" | tee "extension/part$number.js" >> extension/one-file-late.js
  echo "import './part$number.js';" >> extension/many-files-late.js
done

cat > popups.mjs <<'EOF'
import assert from 'node:assert/strict';
import puppeteer from 'puppeteer-core';

const UUID = '6d1d5b0e-1f6c-4a53-9f0a-0c7a4f3b2e10';
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: process.argv[2],
  headless: true,
  args: ['-remote-allow-system-access'],
  extraPrefsFirefox: {
    'extensions.webextensions.uuids': JSON.stringify({ 'example@example.org': UUID }),
    'extensions.openPopupWithoutUserGesture.enabled': true,
    'ui.popup.disable_autohide': true,
  },
});
try {
  await browser.installExtension(`${process.cwd()}/extension`);
  const still = await browser.newPage();
  await still.goto(`moz-extension://${UUID}/still.html`, { waitUntil: [] });
  await still.waitForFunction('document.readyState === "complete"');
  for (const page of ['one-file.html', 'many-files.html'])
    for (const ms of [0, 1, 2, 3, 5, 8, 12, 20])
      for (let time = 0; time < 3; time++) await still.evaluate(`(${openAndClose})('${page}', ${ms})`);
  const held = { 'one-file.html': await heldWindows('one-file.html'), 'many-files.html': await heldWindows('many-files.html') };
  console.log(`${await browser.version()}: popups closed and still in memory, of 24:`, held);
  assert.equal(held['one-file.html'], 0);
  assert.ok(held['many-files.html'] >= 5);
} finally {
  await browser.close();
}

async function openAndClose(page, ms) {
  const popup = () => browser.extension.getViews({ type: 'popup' })[0];
  const turn = (wait) => new Promise((done) => setTimeout(done, wait));
  await browser.action.setPopup({ popup: page });
  await browser.action.openPopup();
  while (!popup()?.document.querySelector('script')) await turn(0);
  await turn(ms);
  popup().close();
  while (popup()) await turn(0);
}

/** The fewest of some rounds: a busy machine frees slowly. */
async function heldWindows(page) {
  let fewest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 10 && fewest > 0; round++) {
    fewest = Math.min(fewest, await asFirefox(`(${countDetached})('${page}')`));
    await new Promise((done) => setTimeout(done, 500));
  }
  return fewest;
}

async function countDetached(page) {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  await new Promise((done) => manager.minimizeMemoryUsage(done));
  for (const what of ['gc', 'cc', 'mmu']) Services.obs.notifyObservers(null, `child-${what}-request`);
  let count = 0;
  const look = (_, path) => {
    if (/window-objects\/top\(none\)\/(detached|ghost)/.test(path) && path.includes(page) && path.endsWith('/dom/other')) count++;
  };
  await new Promise((done) => manager.getReports(look, null, done, null, false));
  return count;
}

async function asFirefox(expression) {
  const { connection } = browser;
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: tree.contexts[0].context };
  const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
  if (result.type !== 'success') throw new Error(JSON.stringify(result));
  return result.result.value;
}
EOF
node popups.mjs "$firefox"
