import { sharesIn } from '../domain/topics/topic-table.ts';
import type { Counted } from './model.ts';

/** A topic of the comparison, over all periods. */
export interface ComparedTopic {
  readonly key: string;
  readonly label: string;
  readonly counts: readonly number[];
  /** Undefined for a period without papers. */
  readonly shares: readonly (number | undefined)[];
}

/** The topics that are compared, as far as they are counted. */
export function comparedTopics({ vocabulary, table }: Counted, keys: readonly string[]): readonly ComparedTopic[] {
  return keys.flatMap((key) => {
    const topic = vocabulary.keys.indexOf(key);
    if (topic < 0) return [];
    const counts = table.counts.map((all) => all[topic] ?? 0);
    return [{ key, label: vocabulary.labels[topic] ?? key, counts, shares: sharesIn(table, topic) }];
  });
}
