import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The name of the file beside the packages that `sha256sum --check` reads. */
export const CHECKSUMS = 'SHA256SUMS';

/** A line a file of `dir`, as `sha256sum` writes it. */
export function checksumsOf(dir: string, names: readonly string[]): string {
  return names.map((name) => `${sha256(readFileSync(join(dir, name)))}  ${name}\n`).join('');
}

/** The names that either text has alone, or with another sum. */
export function checksumsThatDiffer(one: string, other: string): readonly string[] {
  const [left, right] = [sumsIn(one), sumsIn(other)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((name) => left.get(name) !== right.get(name));
}

function sumsIn(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sum = '', name = '']) => [name, sum]));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
