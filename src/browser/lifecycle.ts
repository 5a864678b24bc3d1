import { extension } from './extension.ts';

/** Calls `onWake` when the browser starts, or the extension is installed or updated. Attach at the top of the module. */
export function listenToLifecycle(onWake: () => void): void {
  extension.runtime.onStartup.addListener(onWake);
  extension.runtime.onInstalled.addListener(onWake);
}
