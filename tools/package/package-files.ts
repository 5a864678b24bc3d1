import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What is no source: what Git ignores, and Git itself. Git is not asked, so that the sources can be packed where there is none. */
const NOT_SOURCE = new Set(['.git', 'node_modules', 'dist', 'out']);

/** The files of a build, by their paths in it with forward slashes. */
export function builtFiles(dir: string): readonly string[] {
  return filesBelow(dir, dir);
}

/** All files that the sources consist of, by their paths from the root. */
export function sourceFiles(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !NOT_SOURCE.has(name) && !name.endsWith('.log'))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(root, join(root, entry.name)) : entry.isFile() ? [entry.name] : [],
    );
}

function filesBelow(root: string, dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.log'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
