import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBuiltExtension } from '../browsers/built-extension.ts';
import { judged, type Outcome, ROOT, sumOf } from './stage.ts';

/** Without the words and the licences: each language adds as much as it has to say, and a browser reads one of them. */
const CODE_LIMIT = 1_150_000;
const FIRST_PAINT_GZIP_LIMIT = 12_000;

/** The whole build but its words, and the JavaScript that the popup loads before its first frame. Each counts as one test. */
export async function sizeLimits(dir: string): Promise<Outcome> {
  const { popup, dir: root } = readBuiltExtension(join(ROOT, dir));
  const code = filesIn(root).filter((file) => !/_locales|licenses\.txt$/.test(file));
  const whole = code.reduce((sum, file) => sum + statSync(file).size, 0);
  const firstScripts = scriptsLoadedFirst(join(root, popup), root);
  const first = firstScripts.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const checks = [
    within(`the whole of ${dir} without its words`, whole, CODE_LIMIT),
    within("the popup's JavaScript before the first paint, gzipped", first, FIRST_PAINT_GZIP_LIMIT),
  ];
  const words = checks.flatMap((check) => check.words ?? []).join('; ');
  return { ...sumOf(checks), ...(words && { words }) };
}

function within(what: string, bytes: number, limit: number): Outcome {
  const words = `${what}: ${(bytes / 1000).toFixed(1)} kB of ${limit / 1000} kB`;
  console.log(words);
  return judged(bytes > limit && words);
}

/** The scripts a page names, and all that they import statically; what they import later is no matter. */
export function scriptsLoadedFirst(page: string, root: string): string[] {
  const html = readFileSync(page, 'utf8');
  const open = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => resolved(src, page, root));
  const found = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    const imports = code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{0,2}\/[^"']+)["']/g);
    for (const [, path = ''] of imports) open.push(resolved(path, file, root));
  }
  return [...found];
}

function resolved(path: string, from: string, root: string): string {
  return path.startsWith('/') ? join(root, path) : join(dirname(from), path);
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
