/**
 * Code for Firefox's own window that presses keys ("Alt+Shift+K", "Escape") as a keyboard does: from the window down to the page or
 * the popup that has the focus and back, menus and all. WebDriver BiDi's keys reach a page alone (Firefox 153).
 */
export function pressingKeys(keys: string): string {
  return `(${press})(${JSON.stringify(keys.split('+').map(keyEvent))})`;
}

interface Key {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
}

const NAMED: Readonly<Record<string, Key>> = {
  Alt: { key: 'Alt', code: 'AltLeft', keyCode: 18 },
  Shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
  Escape: { key: 'Escape', code: 'Escape', keyCode: 27 },
};

/** A key by its name, or by the character that it types. */
function keyEvent(name: string): Key {
  const upper = name.toUpperCase();
  return NAMED[name] ?? { key: name, code: /^[A-Z]$/.test(upper) ? `Key${upper}` : '', keyCode: upper.charCodeAt(0) };
}

// The rest runs in Firefox.
declare const Cc: Record<string, { createInstance(type: unknown): TextInputProcessor }>;
declare const Ci: { readonly nsITextInputProcessor: unknown };

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

function press(keys: readonly Key[]): void {
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!processor?.beginInputTransactionForTests(window)) throw new Error('Something else has the keyboard.');
  const events = keys.map((key) => new KeyboardEvent('', key));
  for (const event of events) processor.keydown(event);
  for (const event of events.reverse()) processor.keyup(event);
}
