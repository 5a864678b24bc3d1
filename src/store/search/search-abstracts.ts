import type { Paper } from '../../domain/paper.ts';
import { documentOf, type SearchDocument, wholeDocumentOf } from '../../domain/search/document.ts';
import { type Found, type SearchScope, segmentFinder } from '../../domain/search/find-in-segments.ts';
import { foldText } from '../../domain/search/fold.ts';
import { openSegment } from '../../domain/search/open-segment.ts';
import { parseQuery, type Query } from '../../domain/search/parse-query.ts';
import type { FoundGroups } from '../../domain/search/result-groups.ts';
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
  const found: Found = { ids: [], ranks: [], total: 0, hidden: 0, withTypos: false };
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
    sum = added(sum, findAmong(rows.map(paperOf), 'cached', { text, query, scope }), scope);
    after = rows.at(-1)?.id;
    if (rows.length < PAPERS_A_STEP) break;
  }
  for await (const archived of readAllArchivePapers(store)) {
    if (scope.isStopped()) return undefined;
    const others = archived.filter(({ id }) => !seen.has(id));
    for (const { id } of others) seen.add(id);
    sum = added(sum, findAmong(others, 'archive', { text, query, scope }), scope);
  }
  const told = (await libraryOf(store).digests.toArray()).flatMap(({ papers }) => papers.map(paperOfDigest));
  const left = new Map(told.filter(({ id }) => !seen.has(id)).map((paper) => [paper.id, paper]));
  return added(sum, findAmong([...left.values()], 'digests', { text, query, scope }), scope);
}

const PAPERS_A_STEP = 400;

interface Asked {
  readonly text: string;
  readonly query: Query;
  readonly scope: SearchScope;
}

function findAmong(
  papers: readonly Paper[],
  of: 'cached' | 'archive' | 'digests',
  { text, query, scope }: Asked,
): Found | undefined {
  const documentFor = of === 'digests' ? documentOf : wholeDocumentOf;
  const likely = papers.map(documentFor).filter((document) => mayAnswer(document, query));
  const segment = likely.length > 0 ? openSegment(segmentOf(likely)) : undefined;
  const index = { cached: [], saved: [], archive: [], [of === 'archive' ? of : 'cached']: [segment] };
  return segment && segmentFinder(index)(text, scope);
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

function added(sum: Found, more: Found | undefined, { limit, order }: SearchScope): Found {
  if (!more) return sum;
  // By place, each has as many as fit.
  const most = order === 'place' ? Number.POSITIVE_INFINITY : limit;
  const all = [sum, more].flatMap(({ ids, ranks }) => ids.map((id, at) => ({ id, rank: ranks[at] ?? 0 })));
  const first = all.sort((a, b) => b.rank - a.rank).slice(0, most);
  const groups = more.groups && united(sum.groups, more.groups);
  return {
    ...sum,
    ids: first.map(({ id }) => id),
    ranks: first.map(({ rank }) => rank),
    total: sum.total + more.total,
    hidden: sum.hidden + more.hidden,
    ...(groups && { groups }),
    ...(more.showsHidden && { showsHidden: true }),
  };
}

function united(known: FoundGroups | undefined, more: FoundGroups): FoundGroups {
  const totals = new Map(known?.totals);
  for (const [group, count] of more.totals) totals.set(group, (totals.get(group) ?? 0) + count);
  return { by: more.by, of: new Map([...(known?.of ?? []), ...more.of]), totals };
}
