import type { Feed, FeedKey } from '../../domain/feed.ts';
import type { Paper } from '../../domain/paper.ts';
import type { PaperHistory } from '../../domain/paper-history.ts';
import { readHistory } from '../history/read-history.ts';
import type { Store } from '../open-store.ts';
import { readFeeds } from './read-feed.ts';
import { readPapers } from './read-papers.ts';

/** Lists, papers and marks for one look at the databases: what several parts of it ask for is read once. */
export interface OneReading {
  readonly feeds: (keys: readonly FeedKey[]) => Promise<ReadonlyMap<FeedKey, Feed>>;
  /** Those of `ids` that are cached, by id and in that order. */
  readonly papers: (ids: readonly string[]) => Promise<ReadonlyMap<string, Paper>>;
  readonly history: (ids: readonly string[]) => Promise<ReadonlyMap<string, PaperHistory>>;
}

export function oneReading(store: Store): OneReading {
  return {
    feeds: once((keys: readonly FeedKey[]) => readFeeds(store, keys)),
    papers: once((ids: readonly string[]) => readPapers(store, ids)),
    history: once((ids: readonly string[]) => readHistory(store, ids)),
  };
}

function once<Key, Value>(
  read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>> {
  const batches = new Map<Key, Promise<ReadonlyMap<Key, Value>>>();
  return async (keys) => {
    const missing = keys.filter((key) => !batches.has(key));
    if (missing.length > 0) {
      const batch = read(missing);
      for (const key of missing) batches.set(key, batch);
    }
    const found = new Map<Key, Value>();
    for (const key of keys) {
      const value = (await batches.get(key))?.get(key);
      if (value !== undefined) found.set(key, value);
    }
    return found;
  };
}
