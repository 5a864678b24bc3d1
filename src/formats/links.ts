import type { Citable } from './citable.ts';
import { citableUrl } from './citable-url.ts';

/** Plain links, one a line: arXiv's page, or Hugging Face's for an id that is not arXiv's. */
export function links(citables: readonly Citable[]): string {
  return citables.map(({ paper }) => `${citableUrl(paper.id)}\n`).join('');
}
