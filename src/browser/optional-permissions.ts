import type { Manifest } from 'webextension-polyfill';
import { PAPER_SITES } from '../domain/arxiv-id-in-url.ts';
import { extension } from './extension.ts';

interface Permissions {
  permissions?: Manifest.OptionalPermission[];
  origins?: string[];
}

/** What the browser asks the person for when they want what needs it; each stands in the manifest. */
export const OPTIONAL_PERMISSIONS = {
  notifications: { permissions: ['notifications'] },
  downloads: { permissions: ['downloads'] },
  thumbnails: { origins: ['https://cdn-thumbnails.huggingface.co/*'] },
  feed: { origins: ['https://rss.arxiv.org/*'] },
  arxiv: { origins: ['https://export.arxiv.org/*'] },
  pages: { origins: [...PAPER_SITES] },
  zotero: { origins: ['http://127.0.0.1/*'] },
} satisfies Record<string, Permissions>;

export type OptionalPermission = keyof typeof OPTIONAL_PERMISSIONS;

export const OPTIONAL_PERMISSION_NAMES = Object.keys(OPTIONAL_PERMISSIONS) as readonly OptionalPermission[];

export async function holdsPermission(name: OptionalPermission): Promise<boolean> {
  return extension.permissions.contains(OPTIONAL_PERMISSIONS[name]);
}

/** Asks for it; must be called straight from a click. */
export async function requestPermission(name: OptionalPermission): Promise<boolean> {
  return extension.permissions.request(OPTIONAL_PERMISSIONS[name]);
}

/** Gives it back, where it is held. */
export async function returnPermission(name: OptionalPermission): Promise<void> {
  if (await holdsPermission(name)) await extension.permissions.remove(OPTIONAL_PERMISSIONS[name]);
}

/** Gives all of them back. Repeatable; what the browser won't take stays, and stops nobody. */
export async function returnPermissions(): Promise<void> {
  for (const name of OPTIONAL_PERMISSION_NAMES) await returnPermission(name).catch(() => undefined);
}

/** The permissions that come with the installation, as the manifest names them: each browser has its own. */
export function givenPermissions(): readonly string[] {
  return extension.runtime.getManifest().permissions ?? [];
}
