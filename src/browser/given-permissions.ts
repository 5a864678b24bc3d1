import { extension } from './extension.ts';

/** The permissions that come with the installation, as the manifest names them: each browser has its own. */
export function givenPermissions(): readonly string[] {
  return extension.runtime.getManifest().permissions ?? [];
}
