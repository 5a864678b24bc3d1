import { parseJson } from '../json/json-parse.ts';
import type { Pieces } from '../pieces.ts';

/** What begins a `@comment` of ours. */
export const OWN_COMMENT = 'paperglance';

/**
 * What BibTeX has no fields for, of all entries of a file: one `@comment` at its end, which other programs pass over, a line and a piece an entry.
 * `parts`: our own part (`own-part.ts`), by the entry's key.
 */
export function* ownComment(parts: readonly (readonly [key: string, json: string])[]): Pieces {
  if (parts.length === 0) return;
  yield `\n@comment{${OWN_COMMENT}\n`;
  for (const [key, json] of parts) yield `[${withoutSigns(JSON.stringify(key))},${withoutSigns(json)}]\n`;
  yield '}\n';
}

/** Braces would have to pair, and some programs look for "@" and "%" everywhere. */
function withoutSigns(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replace(/[{}@%]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** The parts in such a comment, by key. */
export function ownPartsIn(comment: string): readonly (readonly [key: string, json: string])[] {
  return comment.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const parsed = line.startsWith('[') ? parseJson(line) : undefined;
    const [key, part]: readonly unknown[] = parsed?.kind === 'ok' && Array.isArray(parsed.value) ? parsed.value : [];
    return typeof key === 'string' && part !== undefined ? [[key, JSON.stringify(part)]] : [];
  });
}
