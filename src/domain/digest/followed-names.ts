import { normalForm } from '../normal-form.ts';
import type { Paper } from '../paper.ts';

/** Names from the reading list, as `foldName` writes them. */
export interface FollowedNames {
  readonly authors: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
}

/**
 * Whose papers the person saves: every organisation, the first and the last author of each paper, and whoever wrote two of them.
 * In papers of very many authors nobody is followed.
 */
export function followedNames(saved: readonly Pick<Paper, 'authors' | 'organisation'>[]): FollowedNames {
  const authors = new Set<string>();
  const once = new Set<string>();
  const organisations = new Set<string>();
  for (const paper of saved) {
    if (paper.organisation) organisations.add(foldName(paper.organisation.name));
    if (paper.authors.length > CROWD) continue;
    const names = [...new Set(paper.authors.map(foldName))];
    for (const [index, name] of names.entries()) {
      if (index === 0 || index === names.length - 1 || once.has(name)) authors.add(name);
      once.add(name);
    }
  }
  return { authors, organisations };
}

/** The followed name that a paper bears, its organisation's before an author's. */
export function followedNameOf(
  { authors, organisation }: Pick<Paper, 'authors' | 'organisation'>,
  followed: FollowedNames,
): string | undefined {
  if (organisation && followed.organisations.has(foldName(organisation.name))) return organisation.name;
  return authors.find((name) => followed.authors.has(foldName(name)));
}

const CROWD = 30;

/** Names are written in more than one way. */
function foldName(name: string): string {
  return normalForm(name, 'NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
