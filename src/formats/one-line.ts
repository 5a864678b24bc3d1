/** A text on one line of well-formed characters: whatever ends a line anywhere, and every other control, becomes a space. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .trim();
}
