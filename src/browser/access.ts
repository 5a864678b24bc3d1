import { extension } from './extension.ts';
import { OPTIONAL_PERMISSIONS } from './optional-permissions.ts';

const SERVICE = { origins: ['https://huggingface.co/*'] };
const THUMBNAILS = OPTIONAL_PERMISSIONS.thumbnails;

/** Whether the user still lets the extension reach the service. */
export async function hasServiceAccess(): Promise<boolean> {
  return extension.permissions.contains(SERVICE);
}

/** Asks for it; must be called straight from a click. */
export async function requestServiceAccess(): Promise<boolean> {
  return extension.permissions.request(SERVICE);
}

/** Whether the user lets the extension reach the host of the papers' pictures. */
export async function hasThumbnailAccess(): Promise<boolean> {
  return extension.permissions.contains(THUMBNAILS);
}

/** Asks for it; must be called straight from a click. */
export async function requestThumbnailAccess(): Promise<boolean> {
  return extension.permissions.request(THUMBNAILS);
}

/** Gives it back. */
export async function returnThumbnailAccess(): Promise<void> {
  await extension.permissions.remove(THUMBNAILS);
}

/** Calls `onChange` when the user grants or withdraws anything. Attach at the top of the module. */
export function listenToAccess(onChange: () => void): void {
  extension.permissions.onAdded.addListener(onChange);
  extension.permissions.onRemoved.addListener(onChange);
}
