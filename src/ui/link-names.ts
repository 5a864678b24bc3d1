import type { WordKey } from '../browser/i18n.ts';
import type { PaperLink } from '../domain/paper-links.ts';

/** What each place is called where a paper can be read and tried. */
export const LINK_NAMES = {
  page: 'link_page',
  'hugging-face': 'link_hugging_face',
  arxiv: 'link_arxiv',
  pdf: 'link_pdf',
  alphaxiv: 'link_alphaxiv',
  code: 'link_code',
  project: 'link_project',
} as const satisfies Record<PaperLink['kind'], WordKey>;
