import { extension } from './extension.ts';

/** The version in the manifest, "0.1.0". */
export function extensionVersion(): string {
  return extension.runtime.getManifest().version;
}
