/**
 * Whether a key is one that whoever dictates, or leans on the keyboard, presses without meaning it: a single character. The
 * slash and the space, which every page has, are none.
 */
export function isLetter(key: string, { altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== '/' && key !== ' ' && !altKey;
}
