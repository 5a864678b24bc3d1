import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface BundleSizes {
  /** Bytes of the scripts a page loads before its first code runs, each gzipped for itself. */
  readonly firstPaintGzip: number;
  /** Those scripts, as paths in the build with forward slashes. */
  readonly firstPaintFiles: readonly string[];
  /** Bytes of everything in the build. */
  readonly total: number;
}

/** Measures a build in `dir`: what `page` (a path in it) loads by static imports, and the whole. What is imported later does not count. */
export function bundleSizes(dir: string, page: string): BundleSizes {
  const scripts = scriptsBehind(dir, page);
  return {
    firstPaintGzip: scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0),
    firstPaintFiles: scripts.map((file) => relative(dir, file).split(sep).join('/')),
    total: filesIn(dir).reduce((sum, file) => sum + statSync(file).size, 0),
  };
}

function scriptsBehind(dir: string, page: string): string[] {
  const html = join(dir, page);
  const named = [...readFileSync(html, 'utf8').matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)];
  const waiting = named.map(([, src = '']) => resolved(dir, html, src));
  const found = new Set<string>();
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
      waiting.push(resolved(dir, file, path));
    }
  }
  return [...found];
}

/** `import"./a.js"`, `import{b}from"./b.js"` and `export*from"/c.js"` as a minifier writes them; `import("./d.js")` is not one. */
const STATIC_IMPORT = /\b(?:import|from)\s*["'](\.{0,2}\/[^"']+)["']/g;

function resolved(dir: string, from: string, path: string): string {
  return path.startsWith('/') ? join(dir, path) : join(dirname(from), path);
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
