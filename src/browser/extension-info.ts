import { extension } from './extension.ts';

/** Whose browser this is, as far as its toolbar differs. */
export function browserName(): 'chrome' | 'edge' | 'firefox' {
  if (location.protocol === 'moz-extension:') return 'firefox';
  return navigator.userAgent.includes(' Edg/') ? 'edge' : 'chrome';
}

/** The version in the manifest, "0.1.0". */
export function extensionVersion(): string {
  return extension.runtime.getManifest().version;
}
