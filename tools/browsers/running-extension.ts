import type { BuiltExtension } from './built-extension.ts';

/** The extension in a running browser, as far as both browsers are alike. */
export interface RunningExtension {
  readonly built: BuiltExtension;
  /**
   * Runs a function on a page of the extension that has none of its code, and so disturbs nothing. The function is sent
   * as text: it sees its argument and the page, nothing from here, and must hold no named functions.
   */
  inside<T, A = undefined>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  badge(): Promise<Badge>;
  /** Says something to the background, as a page of the extension does. */
  send(command: unknown): Promise<unknown>;
  /** The popup on the toolbar, as if clicked. */
  openPopup(): Promise<Popup>;
  /** The popup's page in a tab, for a person to look at. */
  showPopupPage(): Promise<void>;
  /** Writes a picture of the popup's page, in a tab of its size, once it lists papers. */
  photographPopup(file: string): Promise<void>;
  /** Ends the background as the browser does after half a minute of silence. The next event wakes it. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the person closed the browser. */
  closed(): Promise<void>;
}

export interface Badge {
  readonly text: string;
  readonly title: string;
  /** "#rrggbb" */
  readonly color: string;
}

export interface Popup {
  /** What a look at its document shows, or a touch of it brings; sent as text, like `inside`. */
  read<T, A = undefined>(look: (document: Document, argument: A) => T, argument?: A): Promise<T>;
  close(): Promise<void>;
}

/** The page `inside` runs on: it belongs to the extension and is nothing but text. */
export const BACKSTAGE = 'manifest.json';

export const POPUP_SIZE = { width: 420, height: 600 };

/** A call as the text that both browsers' protocols evaluate; a promise is awaited there. `before` are arguments as code. */
export function asExpression(run: (...all: never[]) => unknown, argument: unknown, ...before: string[]): string {
  return `(${run})(${[...before, JSON.stringify(argument) ?? 'undefined'].join(', ')})`;
}

/** What the functions below find on a page of the extension, in both browsers. */
declare const chrome: {
  readonly action: {
    getBadgeText(details: object): Promise<string>;
    getTitle(details: object): Promise<string>;
    getBadgeBackgroundColor(details: object): Promise<readonly number[]>;
  };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};

export function readBadge(extension: Pick<RunningExtension, 'inside'>): Promise<Badge> {
  return extension.inside(async () => {
    const [text, title, [red = 0, green = 0, blue = 0]] = await Promise.all([
      chrome.action.getBadgeText({}),
      chrome.action.getTitle({}),
      chrome.action.getBadgeBackgroundColor({}),
    ]);
    return { text, title, color: `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}` };
  });
}

export function sendCommand(extension: Pick<RunningExtension, 'inside'>, command: unknown): Promise<unknown> {
  return extension.inside((message) => chrome.runtime.sendMessage(message), command);
}
