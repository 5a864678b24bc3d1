import { arxivIdInUrl, PAPER_PATTERNS } from './arxiv-id-in-url.ts';
import { doiInPath, normalIdentifiers, normalUrl } from './bibliography/identifiers.ts';
import { paperIdOf } from './bibliography/identity.ts';

/**
 * The id of the paper that an address shows, as far as the address says it: arXiv's, or one made of the DOI in a publisher's path or at
 * doi.org, or of the identifier on a page of OpenReview, the ACL Anthology or PubMed. Undefined for any other address.
 */
export function paperInUrl(address: string): string | undefined {
  const arxiv = arxivIdInUrl(address);
  const url = normalUrl(address);
  if (arxiv !== undefined || !url) return arxiv;
  const { url: _, ...identifiers } = normalIdentifiers({ url: url.href, doi: doiInPath(url) ?? '' });
  return paperIdOf({ identifiers });
}

/** The same as match patterns, for menus: looser, so that what is chosen there is looked at again. */
export const PATTERNS_OF_PAPERS: readonly string[] = [
  ...PAPER_PATTERNS,
  '*://*.doi.org/10.*',
  '*://*/*/10.*/*',
  ...['forum', 'pdf'].map((kind) => `*://openreview.net/${kind}*id=*`),
  '*://aclanthology.org/*',
  '*://pubmed.ncbi.nlm.nih.gov/*',
];
