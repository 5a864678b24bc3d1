import { arxivId } from '../domain/arxiv-id.ts';
import { paperPage } from '../domain/paper-page.ts';

/** The address to cite a paper by: arXiv's, or the paper's page at Hugging Face for an id that is not arXiv's. */
export function citableUrl(id: string): string {
  const arxiv = arxivId(id);
  return arxiv ? `https://arxiv.org/abs/${arxiv}` : paperPage(id);
}
