import { type AskAnnounced, announcedAsker } from '../arxiv/ask-announced.ts';
import { type AskArxiv, arxivAsker } from '../arxiv/ask-arxiv.ts';
import { hasServiceAccess } from '../browser/access.ts';
import { readArxivPace, writeArxivPace } from '../browser/arxiv-pace.ts';
import { paintAnswer, paintBadge } from '../browser/badge.ts';
import { readAbsence, readAsked, writeAsked } from '../browser/catch-up.ts';
import { isConnectionDear } from '../browser/connection.ts';
import { type FileOutcome, saveBackupFile } from '../browser/downloads.ts';
import { endErasing, eraseStorage, isErasing, noteErasing } from '../browser/erase-storage.ts';
import { readLastSavedVisit, readLastVisit } from '../browser/last-visit.ts';
import { forgetLeftActs, keepLeftActs, readLeftActs } from '../browser/left-acts.ts';
import { isListInSight } from '../browser/list-in-sight.ts';
import { keepMenu } from '../browser/menu.ts';
import { mirror } from '../browser/mirror.ts';
import {
  closeNotification,
  hearsClicks,
  mayNotify,
  readNotifications,
  showNotification,
} from '../browser/notifications.ts';
import type { Where } from '../browser/omnibox.ts';
import { holdsPermission, returnPermissions } from '../browser/optional-permissions.ts';
import { paintPageIcon, readOpenPages } from '../browser/page-icon.ts';
import { readRules } from '../browser/rules.ts';
import { holdUntil, noteCompared, readHold, wasCompared } from '../browser/session.ts';
import { readSettings } from '../browser/settings.ts';
import { shrinkPicture } from '../browser/shrink-picture.ts';
import { leaveSnapshot } from '../browser/snapshot.ts';
import { openAt, openDigest, openGlance, openNews } from '../browser/tabs.ts';
import { isButtonInSight, showPopup } from '../browser/toolbar-button.ts';
import { keepArchiving, keepLookingUp, keepTick } from '../browser/wake-events.ts';
import { mayTellIds } from '../browser/watch-consent.ts';
import { readWatchState, writeWatchState } from '../browser/watch-state.ts';
import { noteWelcomed, openWelcome, wasWelcomed } from '../browser/welcomed.ts';
import type { BadgeView, SaveAnswer } from '../domain/badge-view.ts';
import type { Absence } from '../domain/catch-up.ts';
import type { Mirror } from '../domain/mirror.ts';
import type { NotificationContent } from '../domain/notification-content.ts';
import type { OpenPage } from '../domain/open-page.ts';
import type { PaperAct } from '../domain/paper-act.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Rule } from '../domain/rules/rule.ts';
import type { Screen } from '../domain/screen.ts';
import type { OpenWith, Settings } from '../domain/settings.ts';
import type { ArxivPace } from '../domain/uptake/arxiv-pace.ts';
import type { Visit } from '../domain/visit.ts';
import type { WatchState } from '../domain/watching/watch-state.ts';
import { askedFor } from '../hugging-face/asked-for.ts';
import { type Client, createClient } from '../hugging-face/client.ts';
import { type FetchThumbnail, thumbnailFetcher } from '../hugging-face/thumbnail.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { loggedFetch } from './logged-fetch.ts';
import { type SyncingWorld, syncingWorld } from './sync/syncing-world.ts';

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
  readonly arxiv: ArxivWorld;
  readonly watching: WatchingWorld;
  /** Until when the first alarms of this session wait; undefined at its first wake. */
  readonly readHold: () => Promise<number | undefined>;
  readonly holdUntil: (until: number) => Promise<void>;
  /** The reading list's second copy. */
  readonly mirror: Mirror;
  /** Whether it was compared with the library, entry by entry, in this session. */
  readonly wasCompared: () => Promise<boolean>;
  readonly noteCompared: () => Promise<void>;
  readonly settings: () => Promise<Settings>;
  readonly rules: () => Promise<readonly Rule[]>;
  /** Writes a file into the downloads folder, if it may. */
  readonly saveBackup: (name: string, read: () => Promise<string>) => Promise<FileOutcome>;
  readonly keepTick: () => Promise<void>;
  /** Sees to it that looking up goes on within a minute, or that nothing wakes us for it any more. */
  readonly keepLookingUp: (isToGoOn: boolean) => Promise<void>;
  /** The same for reading the archive. */
  readonly keepArchiving: (isToGoOn: boolean) => Promise<void>;
  /** Whether the connection is paid by the byte, or the person saves data, as far as the browser tells. */
  readonly isConnectionDear: () => Promise<boolean>;
  readonly keepMenu: () => Promise<void>;
  readonly paintBadge: (view: BadgeView) => Promise<void>;
  /** What became of saving, in place of the badge until that is painted again. */
  readonly paintAnswer: (answer: SaveAnswer) => Promise<void>;
  /** Whether the toolbar has our button, where the badge is. */
  readonly isButtonInSight: () => Promise<boolean>;
  /** Opens the popup over the page, where the browser lets us. */
  readonly showPopup: () => Promise<void>;
  readonly sleep: (ms: number) => Promise<void>;
  /** The open pages that may show a paper, as far as the person lets us see them. */
  readonly readOpenPages: () => Promise<readonly OpenPage[]>;
  readonly paintPageIcon: (tabId: number, isSaved: boolean) => Promise<void>;
  /** Which page the person wants a paper opened with. */
  readonly openWith: () => Promise<OpenWith>;
  /** Opens an address, or the library when there is none. */
  readonly openAt: (href: string | undefined, where: Where) => Promise<void>;
  readonly notifications: NoticeWorld;
  readonly sync: SyncingWorld;
  /** Whether the person has a list before their eyes. */
  readonly isListInSight: () => Promise<boolean>;
  /** Opens the popup, or a tab of it where the browser won't. */
  readonly openGlance: () => Promise<void>;
  readonly openDigest: (id: string) => Promise<void>;
  /** The library, where it shows what became of saved papers. */
  readonly openNews: () => Promise<void>;
  /** The page for somebody who has just come, and whether it was opened once. */
  readonly welcome: {
    readonly wasOpened: () => Promise<boolean>;
    readonly noteOpened: () => Promise<void>;
    readonly open: () => Promise<void>;
  };
  /** Deleting all of it. */
  readonly erasing: {
    /** Whether it was begun, and nobody came to the end of it. */
    readonly isWanted: () => Promise<boolean>;
    readonly note: () => Promise<void>;
    readonly returnPermissions: () => Promise<void>;
    readonly eraseStorage: () => Promise<void>;
    readonly end: () => Promise<void>;
  };
  /** What pages showed as hidden and were closed before they could write it. */
  readonly leftActs: {
    readonly keep: (acts: readonly PaperAct[]) => Promise<void>;
    readonly read: () => Promise<readonly PaperAct[]>;
    readonly forget: () => Promise<void>;
  };
  /** The last look at the lists, from whose end gains are counted. */
  readonly readLastVisit: () => Promise<Visit | undefined>;
  /** The last look at the saved papers. */
  readonly readLastSavedVisit: () => Promise<Visit | undefined>;
  /** The last absence that is to be caught up with, and how many requests that has cost. */
  readonly readAbsence: () => Promise<Absence | undefined>;
  readonly readAsked: (absence: Absence) => Promise<number>;
  readonly writeAsked: (absence: Absence, count: number) => Promise<void>;
  readonly leaveSnapshot: (screen: Screen, status: readonly Phrase[]) => Promise<void>;
  /** When a poll counts as unanswered. A whole refresh ends within 25 s, and writing takes some of it. */
  readonly pollLimitMs: number;
  /** Something failed that has no name of its own; the last resort is the extension's console. */
  readonly report: (error: unknown) => void;
}

interface ArxivWorld {
  /** The person wants arXiv asked, and the browser lets us reach it. */
  readonly isWanted: () => Promise<boolean>;
  readonly ask: AskArxiv;
  readonly readPace: () => Promise<ArxivPace>;
  readonly writePace: (pace: ArxivPace) => Promise<void>;
}

/** What watching saved papers touches, beside the store, the service and arXiv's interface. */
interface WatchingWorld {
  readonly readState: () => Promise<WatchState>;
  readonly writeState: (state: WatchState) => Promise<void>;
  /** Whether ids of the list may leave this device, as far as the browser has a word in it. */
  readonly mayTellIds: () => Promise<boolean>;
  /** Whether the browser lets us reach arXiv's feed, and its interface. */
  readonly mayReachFeed: () => Promise<boolean>;
  readonly mayReachVersions: () => Promise<boolean>;
  readonly askAnnounced: AskAnnounced;
}

interface ThumbnailWorld {
  /** The person switched them on, and the browser lets us reach their host. */
  readonly areWanted: () => Promise<boolean>;
  readonly fetch: FetchThumbnail;
  /** The picture small enough to be kept; undefined when it is none. */
  readonly shrink: (picture: Blob) => Promise<Blob | undefined>;
}

interface NoticeWorld {
  /** The person and the browser let us show notifications, and a click on one would be heard. */
  readonly areAllowed: () => Promise<boolean>;
  readonly show: (notice: NotificationContent) => Promise<void>;
  readonly close: (id: string) => Promise<void>;
  /** The ids of those that still stand. */
  readonly readShown: () => Promise<readonly string[]>;
}

/** The world as it is: the browser, the service and the clock. Touches none of them yet. */
export function realWorld(): World {
  const store = openStore();
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    newId: () => crypto.randomUUID(),
    everyMs: async () => (await readSettings()).refreshEveryMinutes * 60_000,
    store,
    client: createClient({ fetch: loggedFetch(askedFor), now: () => Date.now() }),
    hasAccess: hasServiceAccess,
    thumbnails: {
      areWanted: async () => (await readSettings()).showThumbnails && holdsPermission('thumbnails'),
      fetch: thumbnailFetcher({ fetch: loggedFetch(() => 'thumbnails'), now: () => Date.now() }),
      shrink: shrinkPicture,
    },
    arxiv: {
      isWanted: async () => (await readSettings()).asksArxiv && holdsPermission('arxiv'),
      ask: arxivAsker({ fetch: loggedFetch(() => 'arxiv'), now: () => Date.now() }),
      readPace: readArxivPace,
      writePace: writeArxivPace,
    },
    watching: {
      readState: readWatchState,
      writeState: writeWatchState,
      mayTellIds,
      mayReachFeed: () => holdsPermission('feed'),
      mayReachVersions: () => holdsPermission('arxiv'),
      askAnnounced: announcedAsker({ fetch: loggedFetch(() => 'feed'), now: () => Date.now() }),
    },
    readHold,
    holdUntil,
    mirror,
    wasCompared,
    noteCompared,
    settings: readSettings,
    rules: readRules,
    saveBackup: saveBackupFile,
    keepTick,
    keepLookingUp,
    keepArchiving,
    isConnectionDear: async () => isConnectionDear(),
    keepMenu,
    paintBadge,
    paintAnswer,
    isButtonInSight,
    showPopup,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    readOpenPages,
    paintPageIcon,
    openWith: async () => (await readSettings()).openWith,
    openAt,
    notifications: {
      areAllowed: async () => hearsClicks() && (await mayNotify()),
      show: showNotification,
      close: closeNotification,
      readShown: readNotifications,
    },
    sync: syncingWorld(store),
    isListInSight,
    openGlance,
    openDigest,
    openNews,
    erasing: { isWanted: isErasing, note: noteErasing, returnPermissions, eraseStorage, end: endErasing },
    welcome: { wasOpened: wasWelcomed, noteOpened: noteWelcomed, open: openWelcome },
    readLastVisit,
    readLastSavedVisit,
    leftActs: { keep: keepLeftActs, read: readLeftActs, forget: forgetLeftActs },
    readAbsence,
    readAsked,
    writeAsked,
    leaveSnapshot,
    pollLimitMs: 21_000,
    report: (error) => console.error(error),
  };
}
