import { hasServiceAccess, hasThumbnailAccess } from '../browser/access.ts';
import { keepTick } from '../browser/alarms.ts';
import { paintBadge } from '../browser/badge.ts';
import { readGlance } from '../browser/glance-record.ts';
import { holdUntil, readHold } from '../browser/session.ts';
import { readSettings } from '../browser/settings.ts';
import { shrinkPicture } from '../browser/shrink-picture.ts';
import { leaveSnapshot } from '../browser/snapshot.ts';
import type { BadgeView } from '../domain/badge-view.ts';
import type { Glance } from '../domain/glance.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Screen } from '../domain/screen.ts';
import { type Client, createClient } from '../hugging-face/client.ts';
import { type FetchThumbnail, thumbnailFetcher } from '../hugging-face/thumbnail.ts';
import { openStore, type Store } from '../store/open-store.ts';

/** Everything the use cases touch, handed in: a story runs on a small object in place of a browser. */
export interface World {
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  readonly newId: () => string;
  /** How often the person wants the service asked. */
  readonly everyMs: () => Promise<number>;
  readonly store: Store;
  readonly client: Client;
  readonly hasAccess: () => Promise<boolean>;
  readonly thumbnails: ThumbnailWorld;
  /** Until when the first alarms of this session wait; undefined at its first wake. */
  readonly readHold: () => Promise<number | undefined>;
  readonly holdUntil: (until: number) => Promise<void>;
  readonly keepTick: () => Promise<void>;
  readonly paintBadge: (view: BadgeView) => Promise<void>;
  /** The last look at the lists, from whose end gains are counted. */
  readonly readGlance: () => Promise<Glance | undefined>;
  readonly leaveSnapshot: (screen: Screen, status: readonly Phrase[]) => Promise<void>;
  /** When a poll counts as unanswered. A whole refresh ends within 25 s, and writing takes some of it. */
  readonly pollLimitMs: number;
  /** Something failed that has no name of its own; the last resort is the extension's console. */
  readonly report: (error: unknown) => void;
}

interface ThumbnailWorld {
  /** The person switched them on, and the browser lets us reach their host. */
  readonly areWanted: () => Promise<boolean>;
  readonly fetch: FetchThumbnail;
  /** The picture small enough to be kept; undefined when it is none. */
  readonly shrink: (picture: Blob) => Promise<Blob | undefined>;
}

/** The world as it is: the browser, the service and the clock. Touches none of them yet. */
export function realWorld(): World {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    newId: () => crypto.randomUUID(),
    everyMs: async () => (await readSettings()).refreshEveryMinutes * 60_000,
    store: openStore(),
    client: createClient({ fetch: (input, init) => fetch(input, init), now: () => Date.now() }),
    hasAccess: hasServiceAccess,
    thumbnails: {
      areWanted: async () => (await readSettings()).showThumbnails && hasThumbnailAccess(),
      fetch: thumbnailFetcher({ fetch: (input, init) => fetch(input, init), now: () => Date.now() }),
      shrink: shrinkPicture,
    },
    readHold,
    holdUntil,
    keepTick,
    paintBadge,
    readGlance,
    leaveSnapshot,
    pollLimitMs: 21_000,
    report: (error) => console.error(error),
  };
}
