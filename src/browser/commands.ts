import type { Runtime } from 'webextension-polyfill';
import { type Command, parseCommand } from '../domain/command.ts';
import { extension } from './extension.ts';

/**
 * Handles commands from the extension's own pages. Whoever else speaks, and whatever is not a command, gets no answer.
 * Attach at the top of the module.
 */
export function listenToCommands(handle: (command: Command) => Promise<CommandResult>): void {
  extension.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== extension.runtime.id || !sender.url?.startsWith(extension.runtime.getURL(''))) return undefined;
    const command = parseCommand(message);
    return command && handle(command);
  });
}

/** What became of a command. `wait`: not before `until` (ms since 1970). Data never comes this way: pages watch the store. */
export type CommandResult =
  | { readonly kind: 'done' }
  /** There was nothing to make a digest of. */
  | { readonly kind: 'nothing-new' }
  | {
      readonly kind: 'wait';
      readonly until: number;
      readonly because: 'not-due' | 'leased' | 'too-soon' | 'rate-limited';
    }
  /** Something broke that nobody foresaw; `reason` is the browser's, in English. */
  | {
      readonly kind: 'failed';
      readonly because: 'newer-schema' | 'out-of-space' | 'unexpected';
      readonly reason: string;
    };

/** Asks the background for something; wakes it when it sleeps. Undefined when nobody answered. */
export async function sendCommand(command: Command): Promise<CommandResult | undefined> {
  try {
    return (await extension.runtime.sendMessage(command)) as CommandResult | undefined;
  } catch {
    // "Receiving end does not exist": the extension is being updated or reloaded; the alarm will do the work.
    return undefined;
  }
}
