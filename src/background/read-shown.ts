import { feedsIn } from '../domain/chosen-feeds.ts';
import type { Feed } from '../domain/feed.ts';
import { gainsSince } from '../domain/gains-since.ts';
import type { Rule } from '../domain/rules/rule.ts';
import type { Screen } from '../domain/screen.ts';
import type { Settings } from '../domain/settings.ts';
import { lookedAtBy } from '../domain/snooze.ts';
import type { Unseen } from '../domain/unseen.ts';
import { oneReading } from '../store/feeds/one-reading.ts';
import { readScreen } from '../store/feeds/read-screen.ts';
import { readUnseen } from '../store/feeds/read-unseen.ts';
import { countBack } from '../store/saved/snooze.ts';
import type { World } from './world.ts';

/** All that a repaint shows, each thing read once. */
export interface Shown {
  readonly now: number;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  /** What is New in the followed lists. */
  readonly unseen: Unseen;
  /** The trending list, for the popup's next first frame. */
  readonly screen: Screen;
  /** The first of the followed lists, whose age the tooltip tells. */
  readonly list: Feed | undefined;
  /** Saved papers that came back from a snooze since somebody looked. */
  readonly back: number;
}

export async function readShown(world: World): Promise<Shown> {
  const { store } = world;
  const now = world.now();
  const [settings, rules, visit, savedVisit] = await Promise.all([
    world.settings(),
    world.rules(),
    world.readLastVisit(),
    world.readLastSavedVisit(),
  ]);
  const followed = feedsIn(settings.followedLists);
  const [first] = followed;
  const reading = oneReading(store);
  const unseenOnce = readUnseen(store, { feeds: followed, rules, now }, reading);
  const trending = { view: 'trending', followed, rules, unseen: unseenOnce, reading } as const;
  const [unseen, screen, lists, back] = await Promise.all([
    unseenOnce,
    readScreen(store, { ...trending, gainsSince: gainsSince(visit, now), now }),
    reading.feeds(followed),
    countBack(store, lookedAtBy(savedVisit, now), now),
  ]);
  return { now, settings, rules, unseen, screen, list: first && lists.get(first), back };
}
