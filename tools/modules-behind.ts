import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The files that `entry` imports statically, itself included (absolute paths): what is loaded before it runs. Throws where there is no `entry`. */
export function modulesBehind(entry: string): Set<string> {
  const seen = new Set<string>();
  if (!existsSync(entry)) throw new Error(`There is no module ${entry}.`);
  visit(resolve(entry));
  return seen;

  function visit(file: string): void {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
      visit(resolve(dirname(file), specifier));
    }
  }
}

const STATIC_IMPORT = /^(?:import|export)(?! type\b)[^;]*?from '(\.[^']+)'/gm;
