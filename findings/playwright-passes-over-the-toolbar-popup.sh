#!/usr/bin/env bash
# Playwright does not show an extension's popup that the toolbar opens, unless an environment variable says so.
#
# Guess:   the popup is a page of the context, as the extension's other pages are: a "page" event, and an entry in pages().
# Seen:    it begins as a target of type "other" and becomes a "page" only then; Playwright decides at the beginning and passes over it.
#          With PW_CHROMIUM_ATTACH_TO_OTHER=1 it is in pages().
# Version: @playwright/test 1.65.1 with Debian's Chromium.
# Who:     anyone who tests the real popup, rather than its page in a tab, which has another size, focus and activeTab.
set -euo pipefail
chromium=$(command -v chromium) || { echo 'Skipped: there is no Chromium here (apt-get install chromium).'; exit 0; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @playwright/test@1.65.1 >/dev/null

mkdir extension
echo '{ "manifest_version": 3, "name": "Example", "version": "1.0", "action": { "default_popup": "popup.html" } }' > extension/manifest.json
echo '<!doctype html><title>A popup</title><p>Here' > extension/popup.html

cat > popup.mjs <<'EOF'
import { chromium } from '@playwright/test';

const context = await chromium.launchPersistentContext('', {
  executablePath: process.argv[2],
  ignoreDefaultArgs: ['--disable-extensions'],
  args: ['--no-sandbox', '--enable-unsafe-extension-debugging', '--remote-debugging-port=0'],
});
const session = await context.browser().newBrowserCDPSession();
const { id } = await session.send('Extensions.loadUnpacked', { path: `${process.cwd()}/extension` });
const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
await session.send('Extensions.triggerAction', { id, targetId: targetInfos[0].targetId });
const isPopup = (url) => url.endsWith('/popup.html');
while (!(await session.send('Target.getTargets')).targetInfos.some(({ url, type }) => isPopup(url) && type === 'page'))
  await new Promise((done) => setTimeout(done, 50));
// It is there; Playwright gets time to show it.
await new Promise((done) => setTimeout(done, 2000));
console.log(context.pages().some((page) => isPopup(page.url())) ? 'shown' : 'not shown');
await context.close();
EOF
without=$(env -u PW_CHROMIUM_ATTACH_TO_OTHER node popup.mjs "$chromium")
with=$(PW_CHROMIUM_ATTACH_TO_OTHER=1 node popup.mjs "$chromium")
echo "by default: $without; with PW_CHROMIUM_ATTACH_TO_OTHER=1: $with"
[ "$without" = 'not shown' ]
[ "$with" = shown ]
