import { t, type WordKey } from '../browser/i18n.ts';

/** Keys whose names differ from language to language; "Mod" is Ctrl, on a Mac the command key. */
const NAMED_KEYS: Readonly<Record<string, WordKey>> = {
  Shift: 'key_shift',
  Mod: 'key_ctrl',
  Space: 'key_space',
  Enter: 'key_enter',
};
const MAC_KEYS: Readonly<Record<string, string>> = { Shift: '⇧', Alt: '⌥', Mod: '⌘' };

/** "Shift+o" as it is printed on the person's keyboard: "Umschalt+o", on a Mac "⇧o". */
export function keyWords(key: string): string {
  const isMac = navigator.platform.startsWith('Mac');
  const parts = key.split('+').map((part) => {
    const word = NAMED_KEYS[part];
    return (isMac && MAC_KEYS[part]) || (word ? t(word) : part);
  });
  return parts.join(isMac ? '' : '+');
}
