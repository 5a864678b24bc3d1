import type { World } from '../../src/background/world.ts';
import type { BadgeView, SaveAnswer } from '../../src/domain/badge-view.ts';
import type { Absence } from '../../src/domain/catch-up.ts';
import type { Answer, Failure } from '../../src/domain/failure.ts';
import type { NotificationContent } from '../../src/domain/notification-content.ts';
import type { OpenPage } from '../../src/domain/open-page.ts';
import type { PaperAct } from '../../src/domain/paper-act.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import type { Screen } from '../../src/domain/screen.ts';
import { DEFAULT_SETTINGS, type OpenWith, type Settings } from '../../src/domain/settings.ts';
import { shortened } from '../../src/domain/snapshot.ts';
import { NO_SYNC } from '../../src/domain/sync/sync-config.ts';
import type { ArxivPace } from '../../src/domain/uptake/arxiv-pace.ts';
import type { ArxivPaper } from '../../src/domain/uptake/arxiv-paper.ts';
import type { Visit } from '../../src/domain/visit.ts';
import type { AnnouncedVersion } from '../../src/domain/watching/announced-version.ts';
import type { WatchState } from '../../src/domain/watching/watch-state.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import type { IdbEnvironment } from '../../src/store/schema/idb-environment.ts';
import { type FakeMirror, fakeMirror } from '../store/fake-mirror.ts';
import { freshPlace, HOUR } from '../store/fresh-store.ts';
import { clientOf, type FakeService, fakeService } from './fake-service.ts';

/** What outlives a worker: the disk, the clock, the toolbar, the session, and the service at the other end. */
export interface FakeBrowser {
  now: number;
  random: number;
  everyMs: number;
  hasAccess: boolean;
  heldUntil: number | undefined;
  glance: Visit | undefined;
  savedGlance: Visit | undefined;
  absence: Absence | undefined;
  /** How many requests catching up has cost. */
  asked: number;
  wantsThumbnails: boolean;
  /** The host of the pictures: what it fails with, by paper or all, and which it was asked for. */
  /** What arXiv answers, to whom it is asked, and when it was asked for which papers. */
  arxiv: {
    isWanted: boolean;
    answer: Answer<readonly ArxivPaper[]>;
    pace: ArxivPace;
    asked: { at: number; ids: readonly string[] }[];
  };
  /** How far watching is, what arXiv announced today or fails with, and when its feed was read. */
  watch: {
    state: WatchState;
    mayTellIds: boolean;
    mayReachFeed: boolean;
    announced: Answer<readonly AnnouncedVersion[]>;
    asked: number[];
    classes?: readonly string[];
  };
  pictures: { failure?: Failure | undefined; failures: Record<string, Failure>; asked: string[] };
  readonly mirror: FakeMirror;
  wasCompared: boolean;
  readonly place: IdbEnvironment;
  readonly service: FakeService;
  badge: BadgeView | undefined;
  /** What stands on the badge in place of the count. */
  answer: SaveAnswer | undefined;
  answers: SaveAnswer[];
  /** Ends the time for which an answer stands; without it that is over at once. */
  sleeping: Promise<void> | undefined;
  slept: number[];
  pages: readonly OpenPage[];
  /** By tab: whether its icon says "saved". */
  readonly icons: Map<number, boolean>;
  openWith: OpenWith;
  weeklyBackup: boolean;
  /** What else the person chose. */
  settings: Partial<Settings>;
  rules: readonly Rule[];
  mayDownload: boolean;
  /** What was written into the downloads folder. */
  readonly files: { readonly name: string; readonly text: string }[];
  readonly opened: { readonly href: string | undefined; readonly where: string }[];
  mayNotify: boolean;
  /** Every notification that was shown, and the ids of those that still stand. */
  readonly notices: NotificationContent[];
  readonly standing: Set<string>;
  isListInSight: boolean;
  /** How often the popup was opened by the background. */
  /** Whether the toolbar has our button. */
  isButtonInSight: boolean;
  popups: number;
  glances: number;
  readonly digestsOpened: string[];
  newsOpened: number;
  wasWelcomed: boolean;
  /** How often the welcome was opened. */
  welcomes: number;
  snapshot: Screen | undefined;
  /** What pages left to be hidden. */
  leftActs: readonly PaperAct[];
  /** Whether an alarm goes on with the archive, and whether the connection is dear. */
  archives: boolean;
  isConnectionDear: boolean;
  /** Whether an alarm goes on with looking up. */
  looksUp: boolean;
  /** How often something asked for the menu. */
  menus: number;
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
    savedGlance: undefined,
    absence: undefined,
    asked: 0,
    wantsThumbnails: false,
    pictures: { failures: {}, asked: [] },
    mirror: fakeMirror(),
    wasCompared: false,
    place: freshPlace(),
    service: fakeService(),
    badge: undefined,
    answer: undefined,
    answers: [],
    sleeping: undefined,
    slept: [],
    pages: [],
    icons: new Map(),
    openWith: 'hugging-face',
    weeklyBackup: false,
    settings: {},
    rules: [],
    mayDownload: true,
    files: [],
    opened: [],
    mayNotify: true,
    notices: [],
    standing: new Set(),
    isListInSight: false,
    isButtonInSight: true,
    popups: 0,
    glances: 0,
    digestsOpened: [],
    wasWelcomed: false,
    watch: {
      state: { days: [] },
      mayTellIds: true,
      mayReachFeed: true,
      announced: { kind: 'ok', value: [] },
      asked: [],
    },
    newsOpened: 0,
    arxiv: { isWanted: false, answer: { kind: 'ok', value: [] }, pace: {}, asked: [] },
    welcomes: 0,
    archives: false,
    isConnectionDear: false,
    looksUp: false,
    menus: 0,
    snapshot: undefined,
    leftActs: [],
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
    arxiv: {
      isWanted: async () => browser.arxiv.isWanted,
      async ask(ids) {
        browser.arxiv.asked.push({ at: browser.now, ids });
        return browser.arxiv.answer;
      },
      readPace: async () => browser.arxiv.pace,
      writePace: async (pace) => {
        browser.arxiv.pace = pace;
      },
    },
    watching: {
      readState: async () => browser.watch.state,
      writeState: async (state) => {
        browser.watch.state = state;
      },
      mayTellIds: async () => browser.watch.mayTellIds,
      mayReachFeed: async () => browser.watch.mayReachFeed,
      mayReachVersions: async () => true,
      askAnnounced: async (classes) => {
        browser.watch.asked.push(browser.now);
        browser.watch.classes = classes;
        return browser.watch.announced;
      },
    },
    readHold: async () => browser.heldUntil,
    holdUntil: async (until) => {
      browser.heldUntil = until;
    },
    mirror: browser.mirror,
    wasCompared: async () => browser.wasCompared,
    noteCompared: async () => {
      browser.wasCompared = true;
    },
    keepLookingUp: async (isToGoOn) => {
      browser.looksUp = isToGoOn;
    },
    keepArchiving: async (isToGoOn) => {
      browser.archives = isToGoOn;
    },
    isConnectionDear: async () => browser.isConnectionDear,
    keepTick: async () => {
      browser.ticks += 1;
    },
    paintBadge: async (view) => {
      browser.paintings += 1;
      browser.badge = view;
      browser.answer = undefined;
    },
    settings: async () => ({ ...DEFAULT_SETTINGS, weeklyBackup: browser.weeklyBackup, ...browser.settings }),
    rules: async () => browser.rules,
    saveBackup: async (name, read) => {
      if (!browser.mayDownload) return 'not-allowed';
      browser.files.push({ name, text: await read() });
      return 'saved';
    },
    keepMenu: async () => {
      browser.menus += 1;
    },
    paintAnswer: async (answer) => {
      browser.answer = answer;
      browser.answers.push(answer);
    },
    isButtonInSight: async () => browser.isButtonInSight,
    showPopup: async () => {
      browser.popups += 1;
    },
    sleep: async (ms) => {
      browser.slept.push(ms);
      await browser.sleeping;
    },
    readOpenPages: async () => browser.pages,
    paintPageIcon: async (tabId, isSaved) => void browser.icons.set(tabId, isSaved),
    openWith: async () => browser.openWith,
    openAt: async (href, where) => void browser.opened.push({ href, where }),
    sync: {
      config: async () => NO_SYNC,
      mayReach: async () => true,
      carrier: () => {
        throw new Error('nothing is kept in step');
      },
      newDevice: () => 'device000000',
      browserName: () => 'A browser',
      writeRules: async () => {},
      writeSettings: async () => {},
      readStruck: async () => ({ words: [], authors: [], papers: [] }),
      writeStruck: async () => {},
    },
    notifications: {
      areAllowed: async () => browser.mayNotify,
      show: async (notice) => {
        browser.notices.push(notice);
        browser.standing.add(notice.id);
      },
      close: async (id) => void browser.standing.delete(id),
      readShown: async () => [...browser.standing],
    },
    isListInSight: async () => browser.isListInSight,
    openNews: async () => {
      browser.newsOpened += 1;
    },
    openDigest: async (id) => void browser.digestsOpened.push(id),
    openGlance: async () => {
      browser.glances += 1;
    },
    welcome: {
      wasOpened: async () => browser.wasWelcomed,
      noteOpened: async () => {
        browser.wasWelcomed = true;
      },
      open: async () => {
        browser.welcomes += 1;
      },
    },
    erasing: {
      isWanted: browser.mirror.isErasing,
      note: async () => {
        browser.mirror.isGoing = true;
      },
      returnPermissions: async () => {
        browser.mayNotify = false;
        browser.mayDownload = false;
      },
      eraseStorage: async () => {
        browser.mirror.stored = {};
        Object.assign(browser, { settings: {}, rules: [], glance: undefined, absence: undefined, snapshot: undefined });
        Object.assign(browser, { wasWelcomed: true, wasCompared: false, heldUntil: undefined });
      },
      end: async () => {
        browser.mirror.isGoing = false;
      },
    },
    readLastVisit: async () => browser.glance,
    readLastSavedVisit: async () => browser.savedGlance,
    leftActs: {
      keep: async (acts) => {
        browser.leftActs = [...browser.leftActs, ...acts];
      },
      read: async () => browser.leftActs,
      forget: async () => {
        browser.leftActs = [];
      },
    },
    readAbsence: async () => browser.absence,
    readAsked: async () => browser.asked,
    writeAsked: async (_absence, count) => {
      browser.asked = count;
    },
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
  browser.wasCompared = false;
}
