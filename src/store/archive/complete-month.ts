import { mergePaper } from '../../domain/merge-paper.ts';
import type { Paper } from '../../domain/paper.ts';
import { documentOf, isFoundAlike } from '../../domain/search/document.ts';
import { segmentOf } from '../../domain/search/segment.ts';
import { cacheOf, libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { updateSaved } from '../saved/update-saved.ts';
import { savedTables } from '../saved/write-saved.ts';
import type { ArchiveBlock, CacheDatabase } from '../schema/cache-schema.ts';
import { addSegment, mergeIndex } from '../search/search-index.ts';
import { archiveIndexFor } from './index-archive.ts';
import { packPapers, unpackPapers } from './pack-papers.ts';

/**
 * Makes a month of its pages: papers, index and the note that it is complete in one transaction, so that it is complete or to be done
 * again. A month never gets shorter, a paper stands in one month alone, and saved copies learn what is new. Running it twice changes nothing.
 */
export async function completeMonth(store: Store, month: string, now: number, holder: string): Promise<void> {
  const cache = cacheOf(store);
  const [pages, known] = await Promise.all([
    cache.archivePages.orderBy('[month+page]').toArray(),
    cache.archiveBlocks.where('month').equals(month).toArray(),
  ]);
  const told = new Map<string, Paper>();
  for (const { papers } of await unpacked(pages))
    for (const paper of papers) if (!told.has(paper.id)) told.set(paper.id, paper);
  const before = new Map<string, Paper>();
  for (const { papers } of await unpacked(known)) for (const paper of papers) before.set(paper.id, paper);
  const own = new Set(known.map(({ key }) => key));
  const elsewhere = await readElsewhere(cache, [...told.keys()], own);
  const all = new Map(before);
  for (const [id, paper] of told) if (!elsewhere.has(id)) all.set(id, mergePaper(before.get(id), paper));

  const papers = [...all.values()];
  const blocks = await blocksOf(month, papers);
  // What is told anew stands in the index twice: of a month that is read again, only what is found in another way.
  const changed = papers.filter((paper) => {
    const known = before.get(paper.id);
    return known === undefined || !isFoundAlike(known, paper);
  });
  const segment = segmentOf(changed.map(documentOf));
  const library = libraryOf(store);
  await library.transaction('rw', savedTables(library), () => updateSaved(library, [...told.values()]));
  const { archive, archiveMonths, archiveBlocks, archivePages, segments, index } = cache;
  await cache.transaction('rw', [archive, archiveMonths, archiveBlocks, archivePages, segments, index], async () => {
    const state = await archive.get('state');
    if (state?.lease?.holder !== holder) return;
    const indexed = await archiveIndexFor(cache);
    if (changed.length > 0) await addSegment(cache, indexed, segment);
    await archiveBlocks.bulkDelete([...own]);
    await archiveBlocks.bulkAdd(blocks);
    await archivePages.clear();
    await archiveMonths.put({ month, readAt: now, papers: papers.length });
  });
  await mergeIndex(cache, 'archive');
}

/** Of 8, 16, 32 papers a block, 16 is where smaller ones cost more than larger ones spare whoever reads a single paper. */
const PAPERS_A_BLOCK = 16;

async function unpacked<Row extends { readonly packed: ArchiveBlock['packed'] }>(
  rows: readonly Row[],
): Promise<{ readonly papers: readonly Paper[] }[]> {
  return Promise.all(rows.map(async ({ packed }) => ({ papers: await unpackPapers(packed) })));
}

/** The papers among `ids` that other months have. */
async function readElsewhere(
  { archiveBlocks }: CacheDatabase,
  ids: readonly string[],
  own: ReadonlySet<number>,
): Promise<ReadonlySet<string>> {
  const elsewhere = new Set<string>();
  await archiveBlocks
    .where('ids')
    .anyOf(ids)
    .eachKey((id, { primaryKey }) => {
      if (typeof id === 'string' && !own.has(primaryKey)) elsewhere.add(id);
    });
  return elsewhere;
}

async function blocksOf(month: string, papers: readonly Paper[]): Promise<Omit<ArchiveBlock, 'key'>[]> {
  const starts = Array.from(
    { length: Math.ceil(papers.length / PAPERS_A_BLOCK) },
    (_, index) => index * PAPERS_A_BLOCK,
  );
  return Promise.all(
    starts.map(async (start) => {
      const some = papers.slice(start, start + PAPERS_A_BLOCK);
      return { month, ids: some.map(({ id }) => id), packed: await packPapers(some) };
    }),
  );
}
