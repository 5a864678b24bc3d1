/** A text as a double-quoted YAML scalar on one line: JSON's quoting, and what YAML calls not printable escaped as well. */
export function yamlText(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A list property, an item a line; `[]` when there is none. */
export function yamlList(items: readonly string[]): string {
  return items.length === 0 ? ' []' : items.map((item) => `\n  - ${yamlText(item)}`).join('');
}
