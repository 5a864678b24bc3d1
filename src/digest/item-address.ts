import { paperLinks } from '../domain/paper-links.ts';
import { paperPage } from '../domain/paper-page.ts';
import type { OpenWith } from '../domain/settings.ts';

/** The page that the person wants papers opened with; places that know only arXiv's ids have none of the others. */
export function itemAddress(id: string, openWith: OpenWith): string {
  const links = paperLinks({ id });
  return (links.find(({ kind }) => kind === openWith) ?? links[0])?.href ?? paperPage(id);
}
