import { barePaper } from '../../domain/bare-paper.ts';
import type { DigestPaper } from '../../domain/digest/digest.ts';
import type { Paper } from '../../domain/paper.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { readKnownPapers } from '../archive/read-known-papers.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { savedOf } from '../schema/saved-row.ts';

/** A paper that a search found; `saved` where it is on the reading list, or on the shelf of what was removed. */
export interface FoundPaper {
  readonly paper: Paper;
  readonly saved?: SavedPaper;
}

/**
 * What is known best of `ids`, by id and in that order: the reading list's own copy of what is saved, the cache's of all else, the archive's where
 * the cache has none, at least what a hidden paper or an old digest is called. Ids that nobody knows are left out.
 */
export async function readFoundPapers(store: Store, ids: readonly string[]): Promise<Map<string, FoundPaper>> {
  const [cached, rows] = await Promise.all([readKnownPapers(store, ids), libraryOf(store).saved.bulkGet([...ids])]);
  const found = new Map<string, FoundPaper | undefined>();
  for (const [index, id] of ids.entries()) {
    const row = rows[index];
    const saved = row && savedOf(row);
    const own = saved?.paper;
    const paper = saved?.removedAt === undefined ? (own ?? cached.get(id)) : (cached.get(id) ?? own);
    found.set(id, paper && { paper, ...(saved && { saved }) });
  }
  const unknown = ids.filter((id) => !found.get(id));
  if (unknown.length > 0) for (const paper of await readRemembered(store, unknown)) found.set(paper.id, { paper });
  return new Map([...found].flatMap(([id, one]) => (one ? [[id, one] as const] : [])));
}

/** Papers that neither the cache nor the list has any more. */
async function readRemembered(store: Store, ids: readonly string[]): Promise<Paper[]> {
  const { marks, digests } = libraryOf(store);
  const titles = (await marks.bulkGet([...ids])).flatMap((mark) =>
    mark?.title ? [barePaper(mark.id, mark.title)] : [],
  );
  const left = new Set(ids.filter((id) => !titles.some((paper) => paper.id === id)));
  if (left.size === 0) return titles;
  const told = (await digests.toArray()).flatMap(({ papers }) => papers.filter(({ id }) => left.has(id)));
  return [...titles, ...told.map(paperOfDigest)];
}

/** As far as a digest's small copy tells. */
export function paperOfDigest({ id, title, line, authors, organisation, votes, stars }: DigestPaper): Paper {
  return {
    id,
    title,
    abstract: '',
    authors,
    summary: line,
    ...(organisation !== undefined && { organisation: { name: organisation } }),
    ...(votes !== undefined && { votes }),
    ...(stars !== undefined && { stars }),
  };
}
