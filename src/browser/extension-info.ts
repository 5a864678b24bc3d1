import { extension } from './extension.ts';

/** Whose browser this is, as far as its toolbar differs. */
export function browserName(): 'chrome' | 'edge' | 'firefox' {
  if (location.protocol === 'moz-extension:') return 'firefox';
  return navigator.userAgent.includes(' Edg/') ? 'edge' : 'chrome';
}

/** Whether it is Firefox, also where there is no page. */
export function isFirefox(): boolean {
  return extension.runtime.getURL('').startsWith('moz-extension:');
}

/** The version in the manifest, "0.1.0". */
export function extensionVersion(): string {
  return extension.runtime.getManifest().version;
}
