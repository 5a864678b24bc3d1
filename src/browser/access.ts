import { extension } from './extension.ts';

const SERVICE = { origins: ['https://huggingface.co/*'] };

/** Whether the user still lets the extension reach the service. */
export async function hasServiceAccess(): Promise<boolean> {
  return extension.permissions.contains(SERVICE);
}

/** Asks for it; must be called straight from a click. */
export async function requestServiceAccess(): Promise<boolean> {
  return extension.permissions.request(SERVICE);
}

/** Calls `onChange` when the user grants or withdraws anything. Attach at the top of the module. */
export function listenToAccess(onChange: () => void): void {
  extension.permissions.onAdded.addListener(onChange);
  extension.permissions.onRemoved.addListener(onChange);
}
