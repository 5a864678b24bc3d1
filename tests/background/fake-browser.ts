import type { World } from '../../src/background/world.ts';
import type { BadgeView } from '../../src/domain/badge-view.ts';
import type { Failure } from '../../src/domain/failure.ts';
import type { Glance } from '../../src/domain/glance.ts';
import type { Screen } from '../../src/domain/screen.ts';
import { shortened } from '../../src/domain/snapshot.ts';
import { openStore, type Place, type Store } from '../../src/store/open-store.ts';
import { freshPlace, HOUR } from '../store/fresh-store.ts';
import { clientOf, type FakeService, fakeService } from './fake-service.ts';

/** What outlives a worker: the disk, the clock, the toolbar, the session, and the service at the other end. */
export interface FakeBrowser {
  now: number;
  random: number;
  everyMs: number;
  hasAccess: boolean;
  heldUntil: number | undefined;
  glance: Glance | undefined;
  wantsThumbnails: boolean;
  /** The host of the pictures: what it fails with, by paper or all, and which it was asked for. */
  pictures: { failure?: Failure | undefined; failures: Record<string, Failure>; asked: string[] };
  readonly place: Place;
  readonly service: FakeService;
  badge: BadgeView | undefined;
  snapshot: Screen | undefined;
  /** How often something asked for the tick, was painted, was left. */
  ticks: number;
  paintings: number;
  readonly reports: unknown[];
}

/** Wednesday 11 February 2026, 16:00 UTC: neither a weekend nor a rollover is near. */
export const WEDNESDAY = Date.UTC(2026, 1, 11, 16);

export function fakeBrowser(given: Partial<FakeBrowser> = {}): FakeBrowser {
  return {
    now: WEDNESDAY,
    random: 0.5,
    everyMs: HOUR,
    hasAccess: true,
    heldUntil: undefined,
    glance: undefined,
    wantsThumbnails: false,
    pictures: { failures: {}, asked: [] },
    place: freshPlace(),
    service: fakeService(),
    badge: undefined,
    snapshot: undefined,
    ticks: 0,
    paintings: 0,
    reports: [],
    ...given,
  };
}

/** A worker that was just started in this browser: it remembers nothing. `changes` break it in the place that a story is about. */
export function worker(browser: FakeBrowser, changes: Partial<World> = {}): World {
  return {
    now: () => browser.now,
    random: () => browser.random,
    newId: () => crypto.randomUUID(),
    everyMs: async () => browser.everyMs,
    store: openStore(browser.place),
    client: clientOf(browser.service),
    hasAccess: async () => browser.hasAccess,
    thumbnails: {
      areWanted: async () => browser.wantsThumbnails,
      async fetch(id) {
        const { asked, failures, failure } = browser.pictures;
        asked.push(id);
        return failure ?? failures[id] ?? { kind: 'ok', value: new Blob([`picture of ${id}`]) };
      },
      shrink: async (picture) => picture,
    },
    readHold: async () => browser.heldUntil,
    holdUntil: async (until) => {
      browser.heldUntil = until;
    },
    keepTick: async () => {
      browser.ticks += 1;
    },
    paintBadge: async (view) => {
      browser.paintings += 1;
      browser.badge = view;
    },
    readGlance: async () => browser.glance,
    leaveSnapshot: async (screen) => {
      browser.snapshot = shortened(screen);
    },
    pollLimitMs: 1_000,
    report: (error) => void browser.reports.push(error),
    ...changes,
  };
}

/** The databases as another context sees them. */
export function lookInto({ place }: FakeBrowser): Store {
  return openStore(place);
}

/** A new session: what only lives as long as the last one is gone. */
export function restart(browser: FakeBrowser): void {
  browser.heldUntil = undefined;
}
