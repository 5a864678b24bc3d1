/**
 * The key as our letters name it: by its place where a keyboard writes another script (س and ы are "s"), since the Latin letter
 * is printed there as well; and without Caps Lock, which is no Shift.
 */
export function pressedKey(event: KeyboardEvent): string {
  const { key, shiftKey } = event;
  if (key.length !== 1) return key;
  const isCaseWrong = /^[A-Za-z]$/.test(key) && event.getModifierState('CapsLock');
  const letter = isCaseWrong ? key.toLowerCase() : OTHER_SCRIPT.test(key) ? atPlace(event) : undefined;
  if (letter === undefined) return key;
  return shiftKey ? letter.toUpperCase() : letter;
}

/** Neither a letter of ours with a mark on it (é, ö), nor ASCII. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\0-\x7f]/u;

/** What stands at this place of a Latin keyboard, as far as it means something here. */
function atPlace({ code, shiftKey }: KeyboardEvent): string | undefined {
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code)?.slice(1).join('').toLowerCase();
}
