import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, type Zippable, zipSync } from 'fflate';

const UNIX = 3;
const [FILE, SCRIPT] = [0o100644, 0o100755];

/**
 * The files of `dir` that `paths` names as a zip that has the same bytes wherever it is made: in the order of their paths, all at one time,
 * with rights that come from their content and not from the disk, and packed by JavaScript, since Node's own zlib packs otherwise from version
 * to version.
 */
export function zipOf(dir: string, paths: readonly string[]): Uint8Array {
  const files: Zippable = {};
  // fflate writes the time that a clock shows in this machine's zone: so the same in all of them. Zip knows no time before 1980.
  const mtime = new Date(1980, 0, 1, 12);
  for (const path of paths.toSorted()) {
    const bytes = readFileSync(join(dir, path));
    const isScript = bytes.subarray(0, 2).toString('latin1') === '#!';
    files[path] = [bytes, { attrs: (isScript ? SCRIPT : FILE) << 16, os: UNIX, mtime, level: 9 }];
  }
  return zipSync(files);
}

/** The files of a zip by their paths. */
export function filesInZip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}
