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
  // A browser that is still closing its files makes a folder non-empty for a moment.
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) };
}

/** A profile that outlives its browser, for a restart; whoever made it removes it. */
export function keptProfile(dir: string): Profile {
  return { dir, remove: () => {} };
}
