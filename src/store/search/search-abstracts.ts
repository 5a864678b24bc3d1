import type { Paper } from '../../domain/paper.ts';
import { documentOf, type SearchDocument, wholeDocumentOf } from '../../domain/search/document.ts';
import { type Found, type SearchScope, segmentFinder } from '../../domain/search/find-in-segments.ts';
import { foldText } from '../../domain/search/fold.ts';
import { openSegment } from '../../domain/search/open-segment.ts';
import { parseQuery, type Query } from '../../domain/search/parse-query.ts';
import { segmentOf } from '../../domain/search/segment.ts';
import { readAllArchivePapers } from '../archive/read-archive-papers.ts';
import { cacheOf, libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { paperOf } from '../schema/cache-schema.ts';
import { paperOfDigest } from './read-found.ts';

/**
 * Searches what no index holds, for a query to which the indexes have no answer: the whole abstracts of what is cached and of the archive, and
 * what old digests say of papers that neither has. Reads all of them, some hundred papers at a time. Undefined when it was stopped.
 */
export async function searchAbstracts(
  store: Store,
  text: string,
  scope: SearchScope & { readonly isStopped: () => boolean },
): Promise<Found | undefined> {
  const query = parseQuery(text);
  const found: Found = { ids: [], total: 0, hidden: 0, withTypos: false };
  if (query.texts.length === 0) return found;
  const { papers } = cacheOf(store);
  const seen = new Set<string>();
  let after: string | undefined;
  let sum = found;
  for (;;) {
    if (scope.isStopped()) return undefined;
    const rows = await (after === undefined ? papers.orderBy('id') : papers.where('id').above(after))
      .limit(PAPERS_A_STEP)
      .toArray();
    for (const { id } of rows) seen.add(id);
    sum = added(sum, findAmong(rows.map(paperOf), wholeDocumentOf, { text, query, scope }), scope.limit);
    after = rows.at(-1)?.id;
    if (rows.length < PAPERS_A_STEP) break;
  }
  for await (const archived of readAllArchivePapers(store)) {
    if (scope.isStopped()) return undefined;
    const others = archived.filter(({ id }) => !seen.has(id));
    for (const { id } of others) seen.add(id);
    sum = added(sum, findAmong(others, wholeDocumentOf, { text, query, scope }), scope.limit);
  }
  const told = (await libraryOf(store).digests.toArray()).flatMap(({ papers }) => papers.map(paperOfDigest));
  const left = new Map(told.filter(({ id }) => !seen.has(id)).map((paper) => [paper.id, paper]));
  return added(sum, findAmong([...left.values()], documentOf, { text, query, scope }), scope.limit);
}

const PAPERS_A_STEP = 400;

interface Asked {
  readonly text: string;
  readonly query: Query;
  readonly scope: SearchScope;
}

function findAmong(
  papers: readonly Paper[],
  documentFor: (paper: Paper) => SearchDocument,
  { text, query, scope }: Asked,
): Found | undefined {
  const likely = papers.map(documentFor).filter((document) => mayAnswer(document, query));
  const segment = likely.length > 0 ? openSegment(segmentOf(likely)) : undefined;
  return segment && segmentFinder({ cached: [segment], saved: [] })(text, scope);
}

/** Cheap, and never wrong about what answers without typos. */
function mayAnswer({ texts }: SearchDocument, query: Query): boolean {
  const folded = foldText(Object.values(texts).flat().join(' '));
  const joined = folded.replace(JOINTS, '');
  return query.texts.every(({ words }) =>
    words.every(({ word, otherNumber }) =>
      [word, ...otherNumber].some((one) => folded.includes(one) || joined.includes(one)),
    ),
  );
}

/** What may stand within a compound. */
const JOINTS = /[-‐‑.'’_]/g;

function added(sum: Found, more: Found | undefined, limit: number): Found {
  if (!more) return sum;
  return {
    ...sum,
    ids: [...sum.ids, ...more.ids].slice(0, limit),
    total: sum.total + more.total,
    hidden: sum.hidden + more.hidden,
    ...(more.showsHidden && { showsHidden: true }),
  };
}
