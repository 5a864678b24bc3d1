import { hasServiceAccess } from '../browser/access.ts';
import { keepTick } from '../browser/alarms.ts';
import { paintBadge } from '../browser/badge.ts';
import { isFirstWakeOfSession } from '../browser/session.ts';
import { readSettings } from '../browser/settings.ts';
import { leaveSnapshot } from '../browser/snapshot.ts';
import type { BadgeView } from '../domain/badge-view.ts';
import type { Screen } from '../domain/screen.ts';
import { type Client, createClient } from '../hugging-face/client.ts';
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
  readonly isFirstWakeOfSession: () => Promise<boolean>;
  readonly keepTick: () => Promise<void>;
  readonly paintBadge: (view: BadgeView) => Promise<void>;
  readonly leaveSnapshot: (screen: Screen) => Promise<void>;
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
    isFirstWakeOfSession,
    keepTick,
    paintBadge,
    leaveSnapshot,
  };
}
