import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { bundleSizes } from '../../tools/bundle-sizes.ts';

const folders: string[] = [];

afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true });
});

const gzipped = (...texts: string[]): number => texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
const page =
  '<head><script type="module" crossorigin src="/assets/page.js"></script><script src="old.js"></script></head>';

it('adds up what a page loads before its first code runs, each script once', () => {
  const files = {
    'popup/index.html': page,
    'popup/old.js': 'var old',
    'assets/page.js': 'import{a as b}from"./a.js";import"./effect.js";b()',
    'assets/a.js': 'export*from"./shared.js";export{c}from\'/assets/shared.js\'',
    'assets/effect.js': 'import "./a.js"',
    'assets/shared.js': 'export const a=1,c=2',
  };
  const { firstPaintFiles, firstPaintGzip } = bundleSizes(built(files), 'popup/index.html');
  const { 'popup/index.html': _, ...scripts } = files;
  expect([...firstPaintFiles].sort()).toEqual(Object.keys(scripts).sort());
  expect(firstPaintGzip).toBe(gzipped(...Object.values(scripts)));
});

it('leaves out what is imported later, packages that only look like paths, and scripts of other pages', () => {
  const files = {
    'popup/index.html': page,
    'popup/old.js': 'import("./later.js")',
    'popup/later.js': 'x'.repeat(9_000),
    'assets/page.js': 'const words=Array.from(["./not-a-file.js"]);const load=()=>import(`./later.js`)',
    'other/index.html': '<script src="other.js"></script>',
    'other/other.js': 'y',
  };
  const { firstPaintFiles } = bundleSizes(built(files), 'popup/index.html');
  expect([...firstPaintFiles].sort()).toEqual(['assets/page.js', 'popup/old.js']);
});

it('counts every file of the build, as it is on disk', () => {
  const dir = built({ 'index.html': '<p>', 'icons/deep/icon.png': '12345', 'manifest.json': '{}' });
  expect(bundleSizes(dir, 'index.html')).toEqual({ firstPaintGzip: 0, firstPaintFiles: [], total: 10 });
});

it('fails when a script that is named is not there', () => {
  expect(() => bundleSizes(built({ 'index.html': '<script src="gone.js"></script>' }), 'index.html')).toThrow(
    'gone.js',
  );
});

function built(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'build-'));
  folders.push(dir);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}
