import * as v from 'valibot';
import type { Paper } from '../../src/domain/paper.ts';
import { readJson } from './read-json.ts';

const ids = v.array(v.string());
const readerSchema = v.object({
  id: v.string(),
  /** The papers that the reader saved. */
  liked: ids,
  hidden: v.optional(ids, []),
  /** How many papers of the order were there when the reader saved them; the others are to be ranked. */
  cut: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Words that are deleted from all texts, so that a ranking can't go by them. */
  hideWords: v.optional(v.array(v.string()), []),
  /** Whether names don't count. */
  noAuthors: v.optional(v.boolean(), false),
});
const readersSchema = v.object({
  /** Ids of papers, oldest first. */
  order: ids,
  readers: v.array(readerSchema),
});

export type Reader = v.InferOutput<typeof readerSchema>;
export type Readers = v.InferOutput<typeof readersSchema>;

/** The readers of a file; an error where the file has another shape, or names a paper that is not among `papers` or in the order. */
export function readReaders(file: string, papers: ReadonlyMap<string, Paper>): Readers {
  const parsed = v.safeParse(readersSchema, readJson(file), { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${file}: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
  }
  const { order, readers } = parsed.output;
  const listed = new Set(order);
  const missing = order.find((id) => !papers.has(id));
  if (missing !== undefined) throw new Error(`${file}: the order names ${missing}, which is in none of the days`);
  if (listed.size < order.length) throw new Error(`${file}: the order names a paper twice`);
  const names = new Set<string>();
  for (const { id, liked, hidden, cut } of readers) {
    if (names.has(id)) throw new Error(`${file}: two readers are called ${id}`);
    names.add(id);
    const stranger = [...liked, ...hidden].find((paper) => !listed.has(paper));
    if (stranger !== undefined) throw new Error(`${file}: reader ${id} names ${stranger}, which the order doesn't`);
    if (cut > order.length) throw new Error(`${file}: reader ${id} has a cut of ${cut}, beyond the order's end`);
  }
  return parsed.output;
}
