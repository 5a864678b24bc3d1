import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBuiltExtension } from './browsers/built-extension.ts';
import { CHECKSUMS, checksumsOf } from './package/checksums.ts';
import { builtFiles, sourceFiles } from './package/package-files.ts';
import { zipOf } from './package/zip.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');

// npm run package: what each shop takes, and the sources, as zips that have the same bytes wherever they are made; and their checksums.
const chrome = readBuiltExtension(join(DIST, 'chrome'));
const firefox = readBuiltExtension(join(DIST, 'firefox'));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
for (const build of [chrome, firefox]) {
  if (build.version !== version) throw new Error(`package.json says ${version}, and ${build.dir} ${build.version}.`);
}

const forChrome = zipOf(chrome.dir, builtFiles(chrome.dir));
const zips = {
  chrome: forChrome,
  // Edge takes what Chrome takes.
  edge: forChrome,
  firefox: zipOf(firefox.dir, builtFiles(firefox.dir)),
  source: zipOf(ROOT, sourceFiles(ROOT)),
};
rmSync(join(DIST, CHECKSUMS), { force: true });
const names = Object.entries(zips).map(([name, bytes]) => {
  const file = `paperglance-${version}-${name}.zip`;
  writeFileSync(join(DIST, file), bytes);
  console.log(`dist/${file}: ${(bytes.length / 1000).toFixed(1)} kB`);
  return file;
});
writeFileSync(join(DIST, CHECKSUMS), checksumsOf(DIST, names));
console.log(`dist/${CHECKSUMS}`);
