import type { Citable } from './citable.ts';
import { citableUrl } from './cited-record.ts';
import type { Pieces } from './pieces.ts';

/** Plain links, one a line; a paper without an address has none. */
export function* linkPieces(citables: readonly Citable[]): Pieces {
  for (const { paper, record } of citables) {
    const address = citableUrl(paper.id, record);
    yield address && `${address}\n`;
  }
}
