import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtFiles, sourceFiles } from '../../../tools/package/package-files.ts';
import { filesInZip, zipOf } from '../../../tools/package/zip.ts';

let dir = '';
const zone = process.env.TZ;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'paperglance-zip-'));
});

afterEach(() => {
  rmSync(dir, { recursive: true });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it('has the same bytes in any time zone, of files of any age and with any rights, in any order', () => {
  write({ 'b/ü.txt': 'two', 'a.js': 'one', 'run.sh': '#!/bin/sh\n' });
  process.env.TZ = 'UTC';
  const one = zipOf(dir, ['b/ü.txt', 'a.js', 'run.sh']);
  process.env.TZ = 'Pacific/Kiritimati';
  chmodSync(join(dir, 'a.js'), 0o600);
  chmodSync(join(dir, 'run.sh'), 0o644);
  utimesSync(join(dir, 'a.js'), 1, 1);
  expect(zipOf(dir, ['run.sh', 'a.js', 'b/ü.txt'])).toEqual(one);
});

it('gives the files back in the order of their paths, with rights by their content and no field beside', () => {
  write({ 'b.txt': 'two', 'a.js': 'one', 'run.sh': '#!/bin/sh\n' });
  const zip = zipOf(dir, ['run.sh', 'b.txt', 'a.js']);
  expect(Object.entries(filesInZip(zip)).map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
    ['a.js', 'one'],
    ['b.txt', 'two'],
    ['run.sh', '#!/bin/sh\n'],
  ]);
  expect(entriesOf(zip)).toEqual([
    { path: 'a.js', mode: 0o644, extra: 0, date: '1980-1-1' },
    { path: 'b.txt', mode: 0o644, extra: 0, date: '1980-1-1' },
    { path: 'run.sh', mode: 0o755, extra: 0, date: '1980-1-1' },
  ]);
});

it('takes all of the sources but what Git ignores, and asks no Git', () => {
  write({
    'src/a.ts': '',
    '.github/x.yml': '',
    'README.md': '',
    'node_modules/x/y.js': '',
    'dist/chrome/z.js': '',
    'out/scratch': '',
    '.git/config': '',
    'npm-debug.log': '',
  });
  expect(sourceFiles(dir).toSorted()).toEqual(['.github/x.yml', 'README.md', 'src/a.ts']);
  expect(builtFiles(join(dir, 'src'))).toEqual(['a.ts']);
});

it('packs the files that Git knows of this very checkout, and none that it ignores', ({ skip }) => {
  let listed: string;
  try {
    listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      encoding: 'utf8',
    });
  } catch {
    return skip('this is no checkout of Git');
  }
  expect([...sourceFiles('.')].toSorted()).toEqual(listed.split('\0').filter(Boolean).toSorted());
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

/** The central directory: https://pkwaredownloads.blob.core.windows.net/pem/APPNOTE.txt, 4.3.12. */
function entriesOf(zip: Uint8Array) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries = [];
  for (
    let at = zip.length - 22, left = view.getUint16(at + 10, true), next = view.getUint32(at + 16, true);
    left > 0;
    left -= 1
  ) {
    at = next;
    const [nameLength, extra] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const date = view.getUint16(at + 14, true);
    entries.push({
      path: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength)),
      mode: (view.getUint32(at + 38, true) >>> 16) & 0o777,
      extra,
      date: `${1980 + (date >> 9)}-${(date >> 5) & 15}-${date & 31}`,
    });
    next = at + 46 + nameLength + extra + view.getUint16(at + 32, true);
  }
  return entries;
}
