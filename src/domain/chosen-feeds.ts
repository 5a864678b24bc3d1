import { POLLED_FEEDS, type PolledFeed } from './feed.ts';
import type { Lists, Settings } from './settings.ts';

/** The polled feeds that a choice of lists stands for: as many requests does a refresh make. */
export function feedsIn(lists: Lists): readonly PolledFeed[] {
  return POLLED_FEEDS.filter((feed) => lists === 'both' || lists === feed);
}

/** The feeds whose papers the badge counts. What is not followed may be known from before, and counts for nothing. */
export function countedFeeds({ followedLists, badgeLists }: Pick<Settings, 'followedLists' | 'badgeLists'>) {
  const counted = feedsIn(badgeLists);
  return feedsIn(followedLists).filter((feed) => counted.includes(feed));
}
