import type { TopicTable } from './topic-table.ts';

/** A topic from its first paper on; places in the table's periods. */
export interface TopicHistory {
  /** All papers that have it. */
  readonly count: number;
  readonly firstAt: number;
  /** Where its share was highest: by Wilson's lower bound, so that a single paper of a small month is no peak. */
  readonly peakAt: number;
  /** How many periods after the peak it had half of the peak's share or less; missing while it has more. Shares over three periods. */
  readonly halvedAfter?: number;
  /** So few papers that peak and half-life mean little. */
  readonly isSparse: boolean;
}

/** Undefined for a topic without papers. */
export function topicHistory({ papers, counts }: TopicTable, topic: number): TopicHistory | undefined {
  const series = counts.map((all) => all[topic] ?? 0);
  const firstAt = series.findIndex((count) => count > 0);
  if (firstAt < 0) return undefined;
  const bounds = series.map((count, at) => lowerBound(count, papers[at] ?? 0));
  const peakAt = bounds.indexOf(Math.max(...bounds));
  const share = (at: number): number => pooled(series, papers, at);
  let halvedAt = peakAt + 1;
  while (halvedAt < series.length && !(papers[halvedAt] && share(halvedAt) <= share(peakAt) / 2)) halvedAt += 1;
  const count = series.reduce((sum, one) => sum + one, 0);
  return {
    count,
    firstAt,
    peakAt,
    ...(halvedAt < series.length && { halvedAfter: halvedAt - peakAt }),
    isSparse: count < SPARSE_BELOW,
  };
}

const SPARSE_BELOW = 20;

function pooled(series: readonly number[], papers: Uint32Array, at: number): number {
  let [some, all] = [0, 0];
  for (const near of [at - 1, at, at + 1]) {
    some += series[near] ?? 0;
    all += papers[near] ?? 0;
  }
  return all === 0 ? 0 : some / all;
}

/** Of the share's 95 % interval. */
function lowerBound(count: number, papers: number): number {
  if (papers === 0) return 0;
  const share = count / papers;
  const z = 1.96;
  const spread = z * Math.sqrt((share * (1 - share)) / papers + z ** 2 / (4 * papers ** 2));
  return (share + z ** 2 / (2 * papers) - spread) / (1 + z ** 2 / papers);
}
