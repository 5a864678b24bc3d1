import { normalForm } from '../domain/normal-form.ts';

/**
 * A file name (without ending) that every system and Obsidian take: no reserved characters or names, no hidden or bidi characters
 * that would show another name than it has, at most 120 characters. Empty when nothing is left.
 */
export function fileName(text: string): string {
  const bare = normalForm(text.slice(0, LOOKED_AT_CHARACTERS), 'NFC')
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{C}\u115f\u1160\u2800\u3164\uffa0]/gu, '')
    .replace(/ {2,}/g, ' ')
    // Windows reserves the first lot, Obsidian's links the second.
    .replace(/\s*[:/\\|]+\s*/g, ' - ')
    .replace(/[*?"<>]|[#^[\]]/g, '')
    .replace(/ {2,}/g, ' ');
  const cut = shortened(trimmed(bare));
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

const MAX_CHARACTERS = 120;
/** What is longer is no name; and only junk goes before a name's first letters. */
const LOOKED_AT_CHARACTERS = 10_000;
/** File systems count bytes, 255 at most; the ending and a distinguishing id need room too. */
const MAX_BYTES = 200;
/** Devices of Windows, whatever ending follows. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/** Windows drops dots and blanks at the end, Unix hides a name that begins with a dot. */
function trimmed(text: string): string {
  return text.replace(/^[\s.~-]+/, '').replace(/(?<![\s.-])[\s.-]+$/, '');
}

function shortened(text: string): string {
  let bytes = 0;
  let count = 0;
  let out = '';
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    count += 1;
    if (bytes > MAX_BYTES || count > MAX_CHARACTERS) return trimmed(out);
    out += character;
  }
  return out;
}
