import type { SavedPaper } from '../../domain/saved-paper.ts';

/** Rows that are drawn, skipped and thrown away together. */
export interface RowChunk {
  readonly key: number;
  readonly rows: readonly SavedPaper[];
}

const CHUNK_ROWS = 25;
const CHUNK_ROWS_MAX = 2 * CHUNK_ROWS;
let lastKey = 0;

/** A list cut into chunks with new keys, the first of them with `first` rows. */
export function freshChunks(rows: readonly SavedPaper[], first = CHUNK_ROWS): readonly RowChunk[] {
  const chunks: RowChunk[] = [];
  for (let at = 0; at < rows.length; ) {
    const end = at + (at === 0 ? first : CHUNK_ROWS);
    lastKey += 1;
    chunks.push({ key: lastKey, rows: rows.slice(at, end) });
    at = end;
  }
  return chunks;
}

/**
 * The same list after a few changes, cut where it was cut before, so that one row less at the top moves none of the other chunks'
 * rows. A chunk whose rows are the very same is the very same. After many changes it is cut anew.
 */
export function followingChunks(before: readonly RowChunk[], rows: readonly SavedPaper[]): readonly RowChunk[] {
  const chunkOf = new Map(before.flatMap((chunk) => chunk.rows.map(({ id }) => [id, chunk] as const)));
  const cut: { chunk: RowChunk | undefined; rows: SavedPaper[] }[] = [];
  const taken = new Set<RowChunk>();
  for (const row of rows) {
    const own = chunkOf.get(row.id);
    const last = cut.at(-1);
    const room = own === undefined ? CHUNK_ROWS : CHUNK_ROWS_MAX;
    const goesOn = last && last.rows.length < room && (own === undefined || own === last.chunk);
    if (goesOn) {
      last.rows.push(row);
    } else {
      const chunk = own && !taken.has(own) ? own : undefined;
      if (chunk) taken.add(chunk);
      cut.push({ chunk, rows: [row] });
    }
  }
  if (cut.length > 8 + (2 * rows.length) / CHUNK_ROWS) return freshChunks(rows);
  return cut.map(({ chunk, rows }) => {
    if (!chunk) {
      lastKey += 1;
      return { key: lastKey, rows };
    }
    return isSameRows(chunk.rows, rows) ? chunk : { key: chunk.key, rows };
  });
}

export function isSameRows(a: readonly SavedPaper[], b: readonly SavedPaper[]): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}
