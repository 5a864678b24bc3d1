#!/usr/bin/env bash
# In Firefox, an extension's key Alt+Shift+F does nothing, because F opens a menu of a menu bar that is not shown.
#
# Guess:   the browser offers and accepts Alt+Shift+F for a command, so pressing it runs the command.
# Seen:    commands.getAll() lists the key, and pressing it runs nothing: Alt+Shift with the access key of a menu goes to that menu,
#          also while the menu bar is hidden, as it is by default. Alt+Shift+K of the same extension works. Which letters are taken
#          differs by language, since the menus' access keys do.
# Version: Firefox ESR 153 in English on Linux (Debian firefox-esr), driven by puppeteer-core 24.43.1.
# Who:     makers and users of extensions: Alt+Shift and a letter is what the documentation proposes where Ctrl is taken.
set -euo pipefail
firefox=$(command -v firefox-esr || command -v firefox) || { echo 'Skipped: there is no Firefox here (apt-get install firefox-esr).'; exit 0; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . puppeteer-core@24.43.1 >/dev/null

mkdir extension
cat > extension/manifest.json <<'EOF'
{ "manifest_version": 3, "name": "Example", "version": "1.0", "permissions": ["storage"], "background": { "scripts": ["background.js"] },
  "commands": { "taken": { "suggested_key": { "default": "Alt+Shift+F" } }, "free": { "suggested_key": { "default": "Alt+Shift+K" } } },
  "browser_specific_settings": { "gecko": { "id": "example@example.org" } } }
EOF
echo '<!doctype html>' > extension/still.html
echo 'browser.commands.onCommand.addListener((name) => browser.storage.local.set({ [name]: true }));' > extension/background.js

cat > keys.mjs <<'EOF'
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
    'intl.locale.requested': 'en-US',
  },
});
try {
  await browser.installExtension(`${process.cwd()}/extension`);
  const still = await browser.newPage();
  await still.goto(`moz-extension://${UUID}/still.html`, { waitUntil: [] });
  await still.waitForFunction('document.readyState === "complete"');
  const offered = await still.evaluate('browser.commands.getAll().then((all) => all.map(({ shortcut }) => shortcut).join(" "))');
  const bar = await asFirefox('document.getElementById("toolbar-menubar").getAttribute("autohide") ?? "missing"');
  const ran = () => still.evaluate('browser.storage.local.get().then((all) => Object.keys(all).join(" "))');
  for (let time = 0; time < 100 && !(await ran()).includes('free'); time++) {
    await press(...altShift('K'));
    await new Promise((done) => setTimeout(done, 100));
  }
  // The keys work now.
  await press(...altShift('F'));
  await new Promise((done) => setTimeout(done, 2000));
  const menu = await asFirefox('document.getElementById("file-menu").open ? "open" : "closed"');
  console.log(`File menu: ${menu}`);
  assert.equal(menu, 'open');
  console.log(`${await browser.version()}: offered: ${offered}; menu bar hidden: ${bar}; commands that ran: ${await ran()}`);
  assert.equal(offered, 'Alt+Shift+F Alt+Shift+K');
  assert.equal(await ran(), 'free');
} finally {
  await browser.close();
}

function altShift(letter) {
  return [
    { key: 'Alt', code: 'AltLeft', keyCode: 18 },
    { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
    { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) },
  ];
}

/** Presses keys in the browser's own window, as a keyboard does: the protocol's own keys reach only pages. */
async function press(...keys) {
  await asFirefox(`(${pressInFirefox})(${JSON.stringify(keys)})`);
}

function pressInFirefox(keys) {
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!keyboard.beginInputTransactionForTests(window)) throw new Error('no keyboard');
  const events = keys.map((key) => new KeyboardEvent('', key));
  for (const event of events) keyboard.keydown(event);
  for (const event of events.reverse()) keyboard.keyup(event);
}

async function asFirefox(expression) {
  const { connection } = browser;
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: tree.contexts[0].context };
  const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
  if (result.type !== 'success') throw new Error(JSON.stringify(result));
  return result.result?.value;
}
EOF
node keys.mjs "$firefox"
