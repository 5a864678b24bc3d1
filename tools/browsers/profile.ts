import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser profile on disk. */
export interface Profile {
  readonly dir: string;
  /** Deletes it, once its browser is gone. */
  remove(): void;
}

/** Inside the checkout, since a browser from a snap sees no /tmp. */
const PROFILES = fileURLToPath(new URL('../../out/profiles', import.meta.url));

export function throwAwayProfile(): Profile {
  mkdirSync(PROFILES, { recursive: true });
  const dir = mkdtempSync(join(PROFILES, 'profile-'));
  thrownAway.add(dir);
  return { dir, remove: () => remove(dir) };
}

/** Those of browsers that were never closed in order, as after Ctrl+C, go with the process. */
const thrownAway = new Set<string>();
process.once('exit', () => {
  for (const dir of thrownAway) remove(dir);
});

function remove(dir: string): void {
  try {
    // A browser that is still closing its files makes a folder non-empty for a moment.
    rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    thrownAway.delete(dir);
  } catch {
    // On a busy machine for longer; when the process ends, it is tried once more.
  }
}

/** A profile that outlives its browser, for a restart; whoever made it removes it. */
export function keptProfile(dir: string): Profile {
  return { dir, remove: () => {} };
}
