import type { Citable } from './citable.ts';
import { citableUrl } from './citable-url.ts';
import { joined, type Pieces } from './pieces.ts';

/** Plain links, one a line: arXiv's page, or Hugging Face's for an id that is not arXiv's. */
export function links(citables: readonly Citable[]): string {
  return joined(linkPieces(citables));
}

export function* linkPieces(citables: readonly Citable[]): Pieces {
  for (const { paper } of citables) yield `${citableUrl(paper.id)}\n`;
}
