/**
 * The text within `maxLength` characters (UTF-16 units, "…" included), cut where no visible character is split: not inside a
 * surrogate pair, nor before a combining mark, a joiner or what a joiner holds.
 */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  if (maxLength < 1) return '';
  return `${text.slice(0, boundary(text, maxLength - 1)).trimEnd()}…`;
}

/** The same, but at the end of a word where one is near. */
export function cutWords(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const space = text.lastIndexOf(' ', maxLength - 1);
  if (space < maxLength * NEAR) return cutText(text, maxLength);
  return `${text.slice(0, space).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '')}…`;
}

const NEAR = 0.8;
/** A pile of marks longer than this is an attack, not a character. */
const BACK_MAX = 32;

function boundary(text: string, at: number): number {
  for (let end = at; end > Math.max(0, at - BACK_MAX); end -= 1) {
    const next = text.codePointAt(end);
    if (next === undefined || !isInside(text, end, String.fromCodePoint(next))) return end;
  }
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function isInside(text: string, at: number, next: string): boolean {
  return (
    isLowSurrogate(text, at) || /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d)/u.test(next) || text[at - 1] === '\u200d'
  );
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
