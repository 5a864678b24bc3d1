import type { UnannouncedPaper } from '../../domain/announcement.ts';
import { readPapers } from '../feeds/read-papers.ts';
import { type Counting, readUnseen } from '../feeds/read-unseen.ts';
import { readVerdicts } from '../feeds/read-verdicts.ts';
import type { Store } from '../open-store.ts';
import { readHistory } from './read-history.ts';

/** The unseen papers that no notification has told of, with what the rules say of each: trending ones first, as their list has them. */
export async function readUnannounced(store: Store, counting: Counting): Promise<UnannouncedPaper[]> {
  const { ids } = await readUnseen(store, counting);
  const unseen = [...new Set([...ids.trending, ...ids.newest])];
  const marks = await readHistory(store, unseen);
  const papers = await readPapers(
    store,
    unseen.filter((id) => marks.get(id)?.announcedAt === undefined),
  );
  const verdicts = await readVerdicts(store, [...papers.values()], counting);
  return [...papers.values()].map((paper) => ({
    paper,
    verdict: verdicts.get(paper.id) ?? { is: 'plain', boosts: [] },
  }));
}
