import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives an extension optional hosts ("https://example.org/*") in the profile of a Chromium that is closed. Without a window nobody
 * could press "Allow": there `permissions.request` waits for ever, but for what was granted before.
 */
export function grantHosts(profileDir: string, extensionId: string, hosts: readonly string[]): void {
  const file = join(profileDir, 'Default', 'Preferences');
  const preferences: Preferences = JSON.parse(readFileSync(file, 'utf8'));
  const extension = preferences.extensions?.settings?.[extensionId];
  if (!extension) throw new Error(`The profile in ${profileDir} has no extension ${extensionId}.`);
  for (const kind of ['runtime_granted_permissions', 'granted_permissions', 'active_permissions'] as const) {
    const granted = extension[kind] ?? {};
    extension[kind] = { ...granted, explicit_host: [...new Set([...(granted.explicit_host ?? []), ...hosts])] };
  }
  writeFileSync(file, JSON.stringify(preferences));
}

interface Preferences {
  extensions?: { settings?: Record<string, Extension> };
}

type Extension = Partial<
  Record<'runtime_granted_permissions' | 'granted_permissions' | 'active_permissions', { explicit_host?: string[] }>
>;
