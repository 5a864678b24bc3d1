import { arxivId } from './arxiv-id.ts';
import type { Paper } from './paper.ts';
import { paperPage } from './paper-page.ts';
import { type SafeLink, safeLink } from './safe-link.ts';

export interface PaperLink extends SafeLink {
  readonly kind: 'hugging-face' | 'arxiv' | 'pdf' | 'alphaxiv' | 'code' | 'project';
}

/**
 * Where a click on a paper leads: the page that is wanted, but arXiv's where Hugging Face would say that it has none. Of other
 * places, what is not there is replaced by the first that is.
 */
export function linkToOpen(
  paper: Pick<Paper, 'id'> & Partial<Paper>,
  wanted: PaperLink['kind'],
): PaperLink | undefined {
  const links = paperLinks(paper);
  const kind = wanted === 'hugging-face' && isUnknownToService(paper) ? 'arxiv' : wanted;
  return links.find((link) => link.kind === kind) ?? links[0];
}

/** Nothing of what is known of it can come from the service: it was brought from elsewhere, and has not been found there. */
function isUnknownToService({ votes, comments, submittedAt, featuredOn, submitter, summary }: Partial<Paper>): boolean {
  // Where all but the id is missing, nothing is known of that either.
  return votes === 0 && [comments, submittedAt, featuredOn, submitter, summary].every((fact) => fact === undefined);
}

/** Where a paper can be read and tried, in the order to offer it. Places that know only arXiv ids are left out for other ids. */
export function paperLinks(paper: Pick<Paper, 'id' | 'code' | 'project'>): readonly PaperLink[] {
  const arxiv = arxivId(paper.id);
  const addresses: readonly (readonly [PaperLink['kind'], string | undefined])[] = [
    ['hugging-face', paperPage(paper.id)],
    ['arxiv', arxiv && `https://arxiv.org/abs/${arxiv}`],
    ['pdf', arxiv && `https://arxiv.org/pdf/${arxiv}`],
    ['alphaxiv', arxiv && `https://www.alphaxiv.org/abs/${arxiv}`],
    ['code', paper.code],
    ['project', paper.project],
  ];
  return addresses.flatMap(([kind, address]) => {
    const link = address === undefined ? undefined : safeLink(address);
    return link ? [{ kind, ...link }] : [];
  });
}
