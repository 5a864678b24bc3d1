import { arxivId } from './arxiv-id.ts';
import type { Paper } from './paper.ts';
import { paperPage } from './paper-page.ts';
import { type SafeLink, safeLink } from './safe-link.ts';

export interface PaperLink extends SafeLink {
  readonly kind: 'hugging-face' | 'arxiv' | 'pdf' | 'alphaxiv' | 'code' | 'project';
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
