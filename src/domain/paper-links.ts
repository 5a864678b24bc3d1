import { arxivId } from './arxiv-id.ts';
import { isMadeId } from './bibliography/identity.ts';
import { identifierLinks, registryPage } from './bibliography/registry-pages.ts';
import type { Paper } from './paper.ts';
import { paperPage } from './paper-page.ts';
import { type SafeLink, safeLink } from './safe-link.ts';
import type { SavedPaper } from './saved-paper.ts';

export interface PaperLink extends SafeLink {
  readonly kind: 'page' | 'hugging-face' | 'arxiv' | 'pdf' | 'alphaxiv' | 'code' | 'project';
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

type Linked = { readonly paper: Pick<Paper, 'id'> & Partial<Paper>; readonly record?: SavedPaper['record'] };

/** The same for a saved paper: one that is listed by its title may have got a page since, by a file or by hand. */
export function savedLink({ paper, record }: Linked, wanted: PaperLink['kind']): SafeLink | undefined {
  const known = identifierLinks(record?.identifiers ?? {}).find(({ name, link }) => name !== 'isbn' && link);
  return linkToOpen(paper, wanted) ?? known?.link;
}

/** Nothing of what is known of it can come from the service: it was brought from elsewhere, and has not been found there. */
function isUnknownToService(paper: Partial<Paper>): boolean {
  const { title, votes, comments, submittedAt, featuredOn, submitter, summary } = paper;
  // Where all but the id is missing, nothing is known of that either.
  const isKnown = title !== undefined;
  return isKnown && [votes, comments, submittedAt, featuredOn, submitter, summary].every((fact) => fact === undefined);
}

/** The page of a paper of which the id alone is at hand; undefined where that is a title or an ISBN. */
export function pageOf(id: string): string | undefined {
  return paperLinks({ id })[0]?.href;
}

/** Where a paper can be read and tried, in the order to offer it. Places that know only arXiv ids are left out for other ids. */
export function paperLinks(paper: Pick<Paper, 'id' | 'code' | 'project'>): readonly PaperLink[] {
  const arxiv = arxivId(paper.id);
  const addresses: readonly (readonly [PaperLink['kind'], string | undefined])[] = [
    ['page', isMadeId(paper.id) ? madePage(paper.id) : undefined],
    ['hugging-face', isMadeId(paper.id) ? undefined : paperPage(paper.id)],
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

/** Where the registry shows a paper whose id was made of its identifier; undefined for a title or an ISBN, which have no page of their own. */
function madePage(id: string): string | undefined {
  const [, registry = '', name = ''] = /^(\w+):(.+)$/s.exec(id) ?? [];
  const known = PAGED.find((one) => one === registry);
  return known && registryPage(known, name);
}

const PAGED = ['doi', 'openreview', 'acl', 'pmid', 'url'] as const;
