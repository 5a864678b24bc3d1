import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Permissions {
  api?: string[];
  explicit_host?: string[];
}

/**
 * Grants optional host permissions to an extension in a closed Chromium profile, as if the person had said yes: a headless browser
 * never answers `permissions.request`.
 */
export function grantHosts(profileDir: string, extensionId: string, hosts: readonly string[]): void {
  const file = join(profileDir, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  const settings: Record<string, Permissions> | undefined = preferences.extensions?.settings?.[extensionId];
  if (!settings) throw new Error(`The profile in ${profileDir} knows no extension ${extensionId}.`);
  for (const list of ['active_permissions', 'granted_permissions', 'runtime_granted_permissions']) {
    const known = settings[list] ?? {};
    settings[list] = { ...known, explicit_host: [...new Set([...(known.explicit_host ?? []), ...hosts])] };
  }
  writeFileSync(file, JSON.stringify(preferences));
}
