import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltExtension } from './built-extension.ts';

/** Puts the button of an unpacked extension on the toolbar, in a profile that no browser has used yet: in a running one, only a person can. */
export function pinButton(profileDir: string, { dir }: BuiltExtension): void {
  const folder = join(profileDir, 'Default');
  const file = join(folder, 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ extensions: { pinned_extensions: [unpackedId(dir)] } }));
}

/** The id that Chromium gives an extension by its folder: the first half of a hash, with the letters a to p as digits. */
function unpackedId(dir: string): string {
  const digits = createHash('sha256').update(dir).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}
