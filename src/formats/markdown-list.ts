import type { Citable } from './citable.ts';
import { citationKeySteps, type Keyed } from './citation-key.ts';
import { withoutAbstract } from './cited-record.ts';
import { ownBlockPieces } from './markdown/own-block.ts';
import { itemKey, ownItemEntry, ownItems } from './markdown/own-items.ts';
import { markdownLink } from './markdown-link.ts';
import { markdownText, withoutNul } from './markdown-text.ts';
import { ownPart } from './own-part.ts';
import type { Pieces } from './pieces.ts';

interface ListOptions {
  /** The caller's, in the reader's language. */
  readonly heading?: string;
  /** See `DEFAULT_KEY_PATTERN`. */
  readonly keyPattern?: string;
  /** The whole list, for keys that stay the same whatever part of it leaves: see `citationKeySteps`. */
  readonly list?: Iterable<Keyed>;
}

/**
 * All papers as one Markdown list: the paper's link, its tags, and below it the reader's note, kept as written and set in. Of saved papers, a
 * comment at its end holds what a list has no place for; abstracts it leaves out.
 */
export function* markdownListPieces(
  citables: readonly Citable[],
  { heading, keyPattern, list = [] }: ListOptions = {},
): Pieces {
  const keys = yield* citationKeySteps([...list, ...citables], keyPattern);
  const own: (readonly [key: string, json: string])[] = [];
  if (heading) yield `# ${markdownText(heading)}\n\n`;
  for (const citable of citables) {
    const item = itemOf(citable);
    yield item;
    const [back] = ownItems(item);
    if (citable.savedAt === undefined || !back) continue;
    const key = keys.get(citable.paper.id) ?? '';
    own.push([itemKey(back.head), ownPart(withoutAbstract(citable), key, ownItemEntry(back))]);
  }
  yield* ownBlockPieces(own);
}

function itemOf({ paper, tags = [], note = '' }: Citable): string {
  const labels = tags.map((tag) => ` · ${markdownText(tag)}`).join('');
  const lines = note.trim() === '' ? [] : withoutNul(note.trim()).split(/\r\n|[\r\n]/);
  const below = lines.map((line) => (line.trim() === '' ? '\n' : `  ${line}\n`)).join('');
  return `- ${markdownLink(paper)}${labels}\n${below && `\n${below}\n`}`;
}
