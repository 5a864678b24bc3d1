import type { ArchiveMonth } from '../../domain/archive/archive-plan.ts';
import type { Paper } from '../../domain/paper.ts';
import {
  countedDay,
  type DatedPaper,
  datedPaper,
  type TopicMonth,
  topicMonth,
  topicMonths,
} from '../../domain/topics/topic-month.ts';
import type { CountedTexts } from '../../domain/topics/topic-terms.ts';
import { formCounter, type TopicVocabulary, topicFinder, topicPicker } from '../../domain/topics/vocabulary.ts';
import { unpackPapers } from '../archive/pack-papers.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import type { CacheDatabase, StoredTopicMonth, StoredVocabulary } from '../schema/cache-schema.ts';
import { paperOf } from '../schema/cache-schema.ts';
import { slicesOf } from '../slices-of.ts';

/** The topics, and the papers of each month that have them. */
export interface TopicCounts {
  readonly vocabulary: TopicVocabulary;
  /** One month may come twice: as the archive has it, and with those papers that only the cache has. */
  readonly months: readonly TopicMonth[];
}

interface Given {
  readonly now: number;
  /** Something to wait for where the browser is due a chance to draw and to answer; asked after each paper. */
  readonly pause: () => Promise<void> | undefined;
  /** 0 to 1; nothing is told where all had been counted before. */
  readonly onShare: (share: number) => void;
}

/** Counts anew what was counted in another way. */
const VERSION = 1;
/** Another tenth of papers has topics of its own. */
const GROWN = 1.1;

/**
 * Counts the topics of all papers at hand: the archive's months are counted once, and kept; what only the cache has is counted each time.
 * The topics are picked anew when a tenth more papers came. Dying on the way costs the months that were under way.
 */
export async function countTopics(store: Store, given: Given): Promise<TopicCounts> {
  const cache = cacheOf(store);
  const [read, loose] = [await cache.archiveMonths.orderBy('month').toArray(), await readLoose(cache)];
  const months = read.filter(({ papers }) => papers > 0);
  const total = months.reduce((sum, { papers }) => sum + papers, loose.length);
  const known = await cache.topics.get('vocabulary');
  const isGood =
    known?.key === 'vocabulary' && 'keys' in known && known.version === VERSION && total <= known.papers * GROWN;
  const vocabulary = isGood ? known : undefined;
  const counted = await countMonths(cache, { months, loose, total, vocabulary }, given);
  const find = topicFinder(counted.vocabulary.keys);
  const rest = await datedPapers(loose, find, given.pause);
  return { vocabulary: counted.vocabulary, months: [...counted.months, ...topicMonths(rest)] };
}

/** The same vocabulary in other papers, each of a day of its own. */
export async function countPapers(
  papers: readonly (CountedTexts & { readonly id: string; readonly day: string })[],
  { keys }: TopicVocabulary,
  pause: Given['pause'],
): Promise<readonly TopicMonth[]> {
  const find = topicFinder(keys);
  const dated: DatedPaper[] = [];
  for (const { day, ...paper } of papers) {
    dated.push(datedPaper(paper, day, find));
    await pause();
  }
  return topicMonths(dated);
}

interface Reading {
  readonly months: readonly ArchiveMonth[];
  readonly loose: readonly Paper[];
  readonly total: number;
  /** Missing where the topics are to be picked anew. */
  readonly vocabulary: StoredVocabulary | undefined;
}

async function countMonths(
  cache: CacheDatabase,
  { months, loose, total, vocabulary }: Reading,
  { now, pause, onShare }: Given,
): Promise<{ readonly vocabulary: TopicVocabulary; readonly months: readonly TopicMonth[] }> {
  const passes = vocabulary ? 1 : 2;
  let done = 0;
  const tell = (papers: number): void => {
    done += papers;
    onShare(Math.min(1, done / Math.max(1, passes * total)));
  };
  const keys = vocabulary?.keys ?? (await pickTopics(cache, months, loose, pause, tell));
  const madeAt = vocabulary?.madeAt ?? now;
  const forms = vocabulary ? undefined : formCounter(keys);
  const find = topicFinder(keys);
  const counted: TopicMonth[] = [];
  for (const { month, readAt, papers: size } of months) {
    const known = await cache.topics.get(month);
    if (vocabulary && isMonth(known) && known.madeAt === madeAt && known.readAt === readAt) {
      counted.push(known);
      done += size;
      continue;
    }
    const papers = await readMonth(cache, month, pause);
    for (const paper of forms ? papers : []) {
      forms?.add(paper);
      await pause();
    }
    const row = topicMonth(month, await datedPapers(papers, find, pause, month));
    await cache.topics.put({ ...row, key: month, madeAt, readAt });
    counted.push(row);
    tell(size);
  }
  if (vocabulary || !forms) return { vocabulary: vocabulary as StoredVocabulary, months: counted };
  for (const paper of loose) {
    forms.add(paper);
    await pause();
  }
  const made = forms.vocabulary();
  // Without the archive there is little to count, and nothing to let go of it with.
  if (months.length > 0)
    await cache.topics.put({ key: 'vocabulary', version: VERSION, madeAt, papers: total, ...made });
  return { vocabulary: made, months: counted };
}

async function pickTopics(
  cache: CacheDatabase,
  months: readonly ArchiveMonth[],
  loose: readonly Paper[],
  pause: Given['pause'],
  tell: (papers: number) => void,
): Promise<readonly string[]> {
  const picker = topicPicker();
  for (const { month, papers } of months) {
    for (const paper of await readMonth(cache, month, pause)) {
      picker.add(paper);
      await pause();
    }
    tell(papers);
  }
  for (const paper of loose) {
    picker.add(paper);
    await pause();
  }
  for (const picking = picker.pick(); ; ) {
    const step = picking.next();
    if (step.done) return step.value;
    await pause();
  }
}

async function datedPapers(
  papers: readonly Paper[],
  find: (paper: CountedTexts) => readonly number[],
  pause: Given['pause'],
  month?: string,
): Promise<readonly DatedPaper[]> {
  const dated: DatedPaper[] = [];
  for (const paper of papers) {
    const day = countedDay(paper);
    // The feed's month decides: a paper whose day was moved since stands in one month alone.
    if (day !== undefined)
      dated.push(datedPaper(paper, month === undefined || day.startsWith(month) ? day : `${month}-01`, find));
    await pause();
  }
  return dated;
}

function isMonth(row: StoredVocabulary | StoredTopicMonth | undefined): row is StoredTopicMonth {
  return row !== undefined && 'month' in row;
}

async function readMonth(cache: CacheDatabase, month: string, pause: Given['pause']): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for (const { packed } of await cache.archiveBlocks.where('month').equals(month).toArray()) {
    papers.push(...(await unpackPapers(packed)));
    await pause();
  }
  return papers;
}

/** The cached papers of a feed day that the archive does not have yet. */
async function readLoose({ papers, archiveBlocks }: CacheDatabase): Promise<readonly Paper[]> {
  const ids = await papers.orderBy('featuredOn').primaryKeys();
  const loose: Paper[] = [];
  for (const slice of slicesOf(ids)) {
    const known = new Set((await archiveBlocks.where('ids').anyOf(slice).keys()) as string[]);
    const rows = await papers.bulkGet(slice.filter((id) => !known.has(id)));
    for (const row of rows) if (row) loose.push(paperOf(row));
  }
  return loose;
}
