/**
 * FNV-1a of a text's UTF-16 units, as a signed 32-bit number (http://www.isthe.com/chongo/tech/comp/fnv). `before` is the hash of
 * what stands before the text: a text may be hashed in parts.
 */
export function fnv1a(text: string, before = OFFSET_BASIS): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
