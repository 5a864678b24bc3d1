import type { Runtime } from 'webextension-polyfill';
import { type PaperAct, parsePaperActs } from '../domain/paper-act.ts';
import { extension } from './extension.ts';

const KEY = 'left-acts';

/**
 * For a page: keeps the background told of what it shows as done and has not written. Told beforehand, since a popup that closes can tell nothing
 * any more: Firefox (ESR 153) drops what it was writing, be it into a database or into `storage.local`.
 */
export function actsTeller(): (underWay: readonly PaperAct[]) => void {
  let port: Runtime.Port | undefined;
  return (underWay) => {
    if (!port && underWay.length === 0) return;
    try {
      port ??= open();
      port.postMessage(underWay);
    } catch {
      // The extension was updated under the page: nobody is there to be told, and the page writes all the same.
      return;
    }
    if (underWay.length > 0) return;
    port.disconnect();
    port = undefined;
  };

  function open(): Runtime.Port {
    const opened = extension.runtime.connect({ name: KEY });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = undefined;
    });
    return opened;
  }
}

/** Calls `onLeft` with what a page had not written when it was closed. Attach at the top of the module. */
export function listenToLeftActs(onLeft: (acts: readonly PaperAct[]) => void): void {
  extension.runtime.onConnect.addListener((port) => {
    if (port.name !== KEY) return;
    let underWay: readonly PaperAct[] = [];
    port.onMessage.addListener((message) => {
      underWay = parsePaperActs(message);
    });
    port.onDisconnect.addListener(() => {
      if (underWay.length > 0) onLeft(underWay);
    });
  });
}

/** Keeps what is left for the next wake, should this one die. */
export async function keepLeftActs(acts: readonly PaperAct[]): Promise<void> {
  await extension.storage.local.set({ [KEY]: [...(await readLeftActs()), ...acts] });
}

export async function readLeftActs(): Promise<readonly PaperAct[]> {
  const { [KEY]: acts } = await extension.storage.local.get(KEY);
  return parsePaperActs(acts);
}

export async function forgetLeftActs(): Promise<void> {
  await extension.storage.local.remove(KEY);
}
