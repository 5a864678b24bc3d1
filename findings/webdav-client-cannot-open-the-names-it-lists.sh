#!/usr/bin/env bash
# webdav-client cannot open files by the names that its readdir() gives, and puts "notes#1.txt" into a file called "notes".
#
# Guess:   readdir() gives names, and get() and put() take them: "50%.txt", "x#y.txt" and "Müller.txt" as well as "a b.txt".
# Seen:    readdir() decodes the names rightly. get("/x#y.txt") asks for /x and gets 404; "50%.txt" and "Müller.txt" are sent as they are,
#          so Node's server answers 400 (RFC 9112, 3.2: the target is a URI). put("/notes#1.txt") and put("/notes#2.txt") both succeed and
#          both write /notes. Space is the one letter that is encoded. The README does not say that paths are to be encoded.
# Version: webdav-client 1.4.3 (npm), not to be mistaken for the package webdav.
# Who:     anyone who keeps papers on a WebDAV server with it; two files become one without an error.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . webdav-client@1.4.3 >/dev/null

cat > names.cjs <<'EOS'
const assert = require('node:assert/strict');
const { createServer } = require('node:http');
const { promisify } = require('node:util');
const { Connection } = require('webdav-client');

const files = new Map(['a b.txt', '50%.txt', 'x#y.txt', 'Müller.txt'].map((name) => [`/${name}`, name]));
const response = (path) => `<D:response><D:href>${encodeURI(path).replace('#', '%23')}</D:href><D:propstat><D:prop><D:resourcetype>${
  path === '/' ? '<D:collection/>' : ''}</D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
const server = createServer((request, reply) => {
  let body = '';
  request.on('data', (part) => { body += part; }).on('end', () => {
    let path = null;
    try {
      path = decodeURIComponent(request.url);
    } catch {
      return reply.writeHead(400).end();
    }
    if (request.method === 'PROPFIND') {
      return reply.writeHead(207, { 'Content-Type': 'application/xml' })
        .end(`<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${['/', ...files.keys()].map(response).join('')}</D:multistatus>`);
    }
    if (request.method === 'PUT') return files.set(path, body) && reply.writeHead(201).end();
    return files.has(path) ? reply.end(files.get(path)) : reply.writeHead(404).end();
  });
}).listen(0, '127.0.0.1', async () => {
  const connection = new Connection(`http://127.0.0.1:${server.address().port}`);
  const [readdir, get, put] = ['readdir', 'get', 'put'].map((name) => promisify(connection[name]).bind(connection));
  const names = await readdir('/');
  const found = {};
  for (const name of names) found[name] = await get(`/${name}`).then(String, (error) => error.message);
  console.log(found);
  assert.deepEqual(names, ['a b.txt', '50%.txt', 'x#y.txt', 'Müller.txt']);
  assert.equal(found['a b.txt'], 'a b.txt');
  assert.match(found['x#y.txt'], /404/);
  assert.match(found['50%.txt'], /400/);
  assert.match(found['Müller.txt'], /400/);

  const before = new Set(files.keys());
  await put('/notes#1.txt', 'first');
  await put('/notes#2.txt', 'second');
  const written = [...files].filter(([path]) => !before.has(path));
  console.log(written);
  assert.deepEqual(written, [['/notes', 'second']]);
  server.close();
});
EOS
node --no-deprecation names.cjs
