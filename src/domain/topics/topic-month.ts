import type { Paper } from '../paper.ts';
import type { CountedTexts } from './topic-terms.ts';

/** The papers of a month and the topics of each: what all counts are made of. Derived, some 130 bytes a paper. */
export interface TopicMonth {
  /** "2024-03". */
  readonly month: string;
  readonly ids: readonly string[];
  /** By paper: the day of the month. */
  readonly days: Uint8Array<ArrayBuffer>;
  /** By paper: where its topics begin in `topics`; and where the last one's end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Numbers of the vocabulary, ascending in each paper. */
  readonly topics: Uint16Array<ArrayBuffer>;
}

/** A paper and the day to which it is counted, "2024-03-19". */
export interface DatedPaper {
  readonly id: string;
  readonly day: string;
  readonly topics: readonly number[];
}

/** The day to which a paper is counted: that on which the feed had it. One that was never featured is counted nowhere. */
export function countedDay({ featuredOn }: Pick<Paper, 'featuredOn'>): string | undefined {
  return featuredOn;
}

export function datedPaper(
  { id, ...texts }: CountedTexts & Pick<Paper, 'id'>,
  day: string,
  find: (paper: CountedTexts) => readonly number[],
): DatedPaper {
  return { id, day, topics: find(texts) };
}

/** All papers of one month. */
export function topicMonth(month: string, papers: readonly DatedPaper[]): TopicMonth {
  const starts = new Uint32Array(papers.length + 1);
  for (const [at, { topics }] of papers.entries()) starts[at + 1] = (starts[at] ?? 0) + topics.length;
  return {
    month,
    ids: papers.map(({ id }) => id),
    days: Uint8Array.from(papers, ({ day }) => Number(day.slice(8))),
    starts,
    topics: Uint16Array.from(papers.flatMap(({ topics }) => topics)),
  };
}

/** Any papers as months, the earliest first. */
export function topicMonths(papers: readonly DatedPaper[]): readonly TopicMonth[] {
  const months = new Map<string, DatedPaper[]>();
  for (const paper of papers) {
    const month = paper.day.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(paper);
    else months.set(month, [paper]);
  }
  return [...months.keys()].sort().map((month) => topicMonth(month, months.get(month) ?? []));
}

/** The ids of the papers that have a topic, of the newest day first. */
export function papersOn(months: readonly TopicMonth[], topic: number): readonly string[] {
  const found: { readonly id: string; readonly day: string }[] = [];
  for (const { month, ids, days, starts, topics } of months) {
    for (const [paper, id] of ids.entries()) {
      if (!topics.subarray(starts[paper], starts[paper + 1]).includes(topic)) continue;
      found.push({ id, day: dayIn(month, days[paper] ?? 1) });
    }
  }
  return found.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).map(({ id }) => id);
}

/** "2024-03" and 9 is "2024-03-09". */
export function dayIn(month: string, day: number): string {
  return `${month}-${String(day).padStart(2, '0')}`;
}
