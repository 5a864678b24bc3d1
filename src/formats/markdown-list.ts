import type { Citable } from './citable.ts';
import { markdownLink } from './markdown-link.ts';
import { markdownText } from './markdown-text.ts';
import { joined, type Pieces } from './pieces.ts';

/**
 * All papers as one Markdown list: the paper's link, its tags, and below it the reader's note, kept as written and set in. `heading`
 * is the caller's, in the reader's language.
 */
export function markdownList(citables: readonly Citable[], heading?: string): string {
  return joined(markdownListPieces(citables, heading));
}

export function* markdownListPieces(citables: readonly Citable[], heading?: string): Pieces {
  if (heading) yield `# ${markdownText(heading)}\n\n`;
  for (const citable of citables) yield item(citable);
}

function item({ paper, tags = [], note = '' }: Citable): string {
  const labels = tags.map((tag) => ` · ${markdownText(tag)}`).join('');
  const lines = note.trim() === '' ? [] : note.trim().split(/\r\n|[\r\n]/);
  const below = lines.map((line) => (line.trim() === '' ? '\n' : `  ${line}\n`)).join('');
  return `- ${markdownLink(paper)}${labels}\n${below && `\n${below}\n`}`;
}
