#!/usr/bin/env bash
# A second Playwright that connects to a browser takes the downloads away from the first.
#
# Guess:   two connections to one browser do not affect each other.
# Seen:    after connectOverCDP the first connection's download.saveAs() says ENOENT: the browser now saves into the folder of the second,
#          and goes on so when the second is closed. With noDefaults: true nothing changes.
# Version: @playwright/test 1.65.1 with Debian's Chromium.
# Who:     anyone who looks into a running test's browser with a second script; the test then fails far from its cause.
set -euo pipefail
chromium=$(command -v chromium) || { echo 'Skipped: there is no Chromium here (apt-get install chromium).'; exit 0; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @playwright/test@1.65.1 >/dev/null

cat > downloads.mjs <<'EOF'
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';

const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  if (request.url === '/file') response.setHeader('content-disposition', 'attachment; filename=list.csv');
  response.end(request.url === '/file' ? 'id\n' : '<a href=/file>The file</a>');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const context = await chromium.launchPersistentContext(`${process.cwd()}/profile`, {
  executablePath: process.argv[2],
  args: ['--no-sandbox', '--remote-debugging-port=0'],
});
const [port] = readFileSync('profile/DevToolsActivePort', 'utf8').split('\n');
const page = context.pages()[0];
await page.goto(`http://127.0.0.1:${server.address().port}/`);

async function save(when) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a')]);
  const result = await download.saveAs('list.csv').then(() => 'saved', (error) => error.message.split(',')[0]);
  console.log(when, '->', result);
  return result;
}

assert.equal(await save('alone'), 'saved');
await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
assert.equal(await save('beside a second connection with noDefaults'), 'saved');
const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
assert.match(await save('beside a second connection'), /ENOENT/);
await second.close();
assert.match(await save('after the second was closed'), /ENOENT/);
await context.close();
server.close();
server.closeAllConnections();
process.exit(0);
EOF
node downloads.mjs "$chromium"
