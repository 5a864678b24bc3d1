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
  grant(profileDir, extensionId, ({ explicit_host = [], ...known }) => ({
    ...known,
    explicit_host: [...new Set([...explicit_host, ...hosts])],
  }));
}

/** The same for an optional permission to use an API. */
export function grantPermission(profileDir: string, extensionId: string, name: string): void {
  grant(profileDir, extensionId, ({ api = [], ...known }) => ({ ...known, api: [...new Set([...api, name])] }));
}

function grant(profileDir: string, extensionId: string, add: (known: Permissions) => Permissions): void {
  const file = join(profileDir, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  const settings: Record<string, Permissions> | undefined = preferences.extensions?.settings?.[extensionId];
  if (!settings) throw new Error(`The profile in ${profileDir} knows no extension ${extensionId}.`);
  for (const list of ['active_permissions', 'granted_permissions', 'runtime_granted_permissions']) {
    settings[list] = add(settings[list] ?? {});
  }
  writeFileSync(file, JSON.stringify(preferences));
}
