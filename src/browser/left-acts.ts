import type { Runtime } from 'webextension-polyfill';
import { type PaperAct, parsePaperActs } from '../domain/paper-act.ts';
import { extension } from './extension.ts';

const KEY = 'left-acts';

/**
 * For a page: keeps the background told of what it shows as done and has not written. Told beforehand, since Firefox (ESR 153) drops what a
 * popup that closes was writing, be it into a database or into `storage.local`. Chromium (156) drops the port where its worker had to start
 * first: there, `leaveActs` gets through.
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

/** For a page that is closing: leaves to the background what it shows as done and cannot write any more. */
export async function leaveActs(acts: readonly PaperAct[]): Promise<void> {
  await extension.storage.local.set({ [KEY]: acts });
}

/** Calls `onLeft` with what was left or kept; two that close at once are heard one after the other. Attach at the top of the module. */
export function watchLeftActs(onLeft: (acts: readonly PaperAct[]) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    const acts = parsePaperActs(changes[KEY]?.newValue);
    if (acts.length > 0) onLeft(acts);
  });
}

/** Keeps what a page was closed before, behind what is kept already. */
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
