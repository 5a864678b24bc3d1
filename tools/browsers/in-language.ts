import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a build that speaks one of its languages in any browser, since Debian's Chromium and Firefox are English ones: the
 * other languages are left out and this one made the default. All else is the build, byte for byte.
 */
export function inLanguage(
  extensionDir: string,
  locale: string,
): { readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), `paperglance-${locale}-`));
  cpSync(extensionDir, dir, { recursive: true });
  const words = join(dir, '_locales');
  rmSync(words, { recursive: true });
  cpSync(join(extensionDir, '_locales', locale), join(words, locale), { recursive: true });
  const manifest = join(dir, 'manifest.json');
  const written = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...written, default_locale: locale }));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
