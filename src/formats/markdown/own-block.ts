import { parseJson } from '../json/json-parse.ts';

/**
 * What Markdown has no signs for, of all papers of a file: one comment at its end, which no program shows, a line a paper. `parts`: our own
 * part (`own-part.ts`), by what tells the paper in the file.
 */
export function* ownBlockPieces(
  parts: readonly (readonly [key: string, json: string])[],
): Generator<string, void, void> {
  if (parts.length === 0) return;
  yield `\n${BEGIN}\n`;
  for (const [key, json] of parts) yield `[${withoutSigns(JSON.stringify(key))},${withoutSigns(json)}]\n`;
  yield `${END}\n`;
}

/** All of it at once. */
export function ownBlock(parts: readonly (readonly [key: string, json: string])[]): string {
  return [...ownBlockPieces(parts)].join('');
}

/** Two dashes would end the comment for some, and brackets are an element's for others. */
function withoutSigns(json: string): string {
  return json.replace(/[<>]|-(?=-)/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const BEGIN = '<!-- paperglance';
const END = '-->';

/** A text of ours without that comment, and the parts in it by key; undefined where there is none. Notes are set in: theirs is none. */
export function ownBlockIn(
  text: string,
): { readonly text: string; readonly parts: ReadonlyMap<string, string> } | undefined {
  const start = text.startsWith(`${BEGIN}\n`) ? 0 : beginning(text);
  if (start === undefined) return undefined;
  const end = text.indexOf(`\n${END}`, start);
  const inside = text.slice(start, end === -1 ? text.length : end);
  const parts = new Map(inside.split(/\r?\n/).flatMap(partOn));
  const behind = end === -1 ? '' : text.slice(end + END.length + 1);
  return { text: text.slice(0, start) + behind, parts };
}

/** A note may hold such a comment too, but ours is the last. */
function beginning(text: string): number | undefined {
  const at = Math.max(text.lastIndexOf(`\n${BEGIN}\n`), text.lastIndexOf(`\n${BEGIN}\r\n`));
  return at === -1 ? undefined : at + 1;
}

/** The part stays the text that it is: whoever reads it knows what to do with one that is none. */
function partOn(line: string): readonly (readonly [string, string])[] {
  const [before = '', text = ''] = /^\[("(?:[^"\\]|\\.){0,20000}"),/.exec(line) ?? [];
  const key = text ? parseJson(text) : undefined;
  if (key?.kind !== 'ok' || typeof key.value !== 'string') return [];
  return [[key.value, line.slice(before.length, line.lastIndexOf(']'))]];
}
