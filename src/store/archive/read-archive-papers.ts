import type { Paper } from '../../domain/paper.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import type { ArchiveBlock } from '../schema/cache-schema.ts';
import { unpackPapers } from './pack-papers.ts';

/** The papers among `ids` that the archive has, by id. */
export async function readArchivePapers(store: Store, ids: readonly string[]): Promise<Map<string, Paper>> {
  const { archiveBlocks } = cacheOf(store);
  const rows = await Promise.all(ids.map((id) => archiveBlocks.where('ids').equals(id).first()));
  const blocks = new Map<number, ArchiveBlock>();
  for (const row of rows) if (row) blocks.set(row.key, row);
  const unpacked = await Promise.all([...blocks.values()].map(({ packed }) => unpackPapers(packed)));
  const wanted = new Set(ids);
  return new Map(
    unpacked
      .flat()
      .filter(({ id }) => wanted.has(id))
      .map((paper) => [paper.id, paper]),
  );
}

/** All papers of the archive, some hundred at a time, until it is left. */
export async function* readAllArchivePapers(store: Store): AsyncGenerator<readonly Paper[]> {
  const { archiveBlocks } = cacheOf(store);
  for (let after = 0; ; ) {
    const blocks = await archiveBlocks.where('key').above(after).limit(BLOCKS_A_STEP).toArray();
    const last = blocks.at(-1);
    if (!last) return;
    yield (await Promise.all(blocks.map(({ packed }) => unpackPapers(packed)))).flat();
    after = last.key;
  }
}

const BLOCKS_A_STEP = 25;
