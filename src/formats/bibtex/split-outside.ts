/** Splits where the (sticky) pattern matches and no brace is open. What stands behind a backslash opens and parts nothing. */
export function splitOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (character === '\\') {
      at += 2;
      continue;
    }
    if (character === '{') depth += 1;
    else if (character === '}') depth = Math.max(0, depth - 1);
    separator.lastIndex = at;
    if (depth === 0 && separator.test(text)) {
      parts.push(text.slice(start, at));
      start = separator.lastIndex;
      at = start;
    } else {
      at += 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
