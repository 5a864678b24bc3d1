import { isObject } from './is-object.ts';
import { areArxivClasses, USUAL_CLASSES } from './watching/arxiv-classes.ts';
/** What the person chose. The defaults are written here and nowhere else. */
export interface Settings {
  /** How often the service is asked, before jitter. */
  readonly refreshEveryMinutes: number;
  /** Which polled lists are asked for at all. */
  readonly followedLists: Lists;
  /** Which page a paper's title opens. */
  readonly openWith: OpenWith;
  /** Pictures of papers are fetched and kept; needs the browser's leave to reach their host as well. */
  readonly showThumbnails: boolean;
  /** arXiv is asked for a paper's versions too, when somebody wants to know what became of it; needs the browser's leave to reach it. */
  readonly asksArxiv: boolean;
  /** How news of saved papers is looked for: not at all, without telling anybody of them, or by asking for each. */
  readonly watchDepth: WatchDepth;
  /** Which saved papers: all, those of a tag, or those alone that were picked one by one. */
  readonly watchScope: WatchScope;
  readonly watchTag: string;
  /** Of which classes arXiv's feed of the day is read. */
  readonly arxivClasses: readonly string[];
  /** Announce news of saved papers, once a day at most; needs the browser's leave. */
  readonly notifyNews: boolean;
  /** What citation keys are made of; see `DEFAULT_KEY_PATTERN` of the formats. */
  readonly keyPattern: string;
  /** A complete backup goes to the downloads folder each week; needs a permission of its own. */
  readonly weeklyBackup: boolean;
  /** What the number on the toolbar tells: all that is New, only what is watched, only that there is something, or nothing. */
  readonly badgeMode: BadgeMode;
  readonly badgeLists: Lists;
  /** How long refreshing must have failed before the toolbar says so. */
  readonly failureMarkHours: number;
  /** Announce watched papers by their titles; all New papers by their number. Both need the browser's leave. */
  readonly notifyWatched: boolean;
  readonly notifyNew: boolean;
  /** No notification from then until then, minutes of the local day; the same twice: no quiet hours. The night may lie between. */
  readonly quietFromMinutes: number;
  readonly quietUntilMinutes: number;
  /** Weekdays without notifications, 0 is Sunday. */
  readonly quietWeekdays: readonly number[];
  readonly digestEvery: DigestEvery;
  /** When it comes, minutes of the local day; the weekday (0 is Sunday) counts for the weekly one. */
  readonly digestAtMinutes: number;
  readonly digestWeekday: number;
  /** Announce a digest that came; needs the browser's leave. */
  readonly notifyDigest: boolean;
  readonly density: Density;
  readonly theme: Theme;
  /** Single letters act in the lists; arrows, Enter, Escape and Tab always do. */
  readonly letterKeys: boolean;
  /** How long the cache keeps papers that no list names any more. */
  readonly papersKeptDays: number;
  /** Papers are ranked by what was saved. */
  readonly forYou: boolean;
}

export const REFRESH_CHOICES_MINUTES = [15, 30, 60, 120, 240, 480, 720, 1440] as const;
export const FAILURE_MARK_CHOICES_HOURS = [1, 3, 6, 12, 24] as const;
export const KEPT_CHOICES_DAYS = [30, 60, 120, 365] as const;

export const OPEN_WITH = ['hugging-face', 'arxiv', 'pdf', 'alphaxiv'] as const;
export type OpenWith = (typeof OPEN_WITH)[number];

export const LISTS = ['both', 'trending', 'newest'] as const;
export type Lists = (typeof LISTS)[number];

export const WATCH_DEPTHS = ['off', 'quiet', 'full'] as const;
export type WatchDepth = (typeof WATCH_DEPTHS)[number];

export const WATCH_SCOPES = ['all', 'tag', 'picked'] as const;
export type WatchScope = (typeof WATCH_SCOPES)[number];

export const BADGE_MODES = ['all', 'watched', 'dot', 'off'] as const;
export type BadgeMode = (typeof BADGE_MODES)[number];

export const DIGEST_EVERY = ['never', 'day', 'week'] as const;
export type DigestEvery = (typeof DIGEST_EVERY)[number];

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const DEFAULT_SETTINGS: Settings = {
  refreshEveryMinutes: 60,
  followedLists: 'both',
  openWith: 'hugging-face',
  showThumbnails: false,
  asksArxiv: false,
  watchDepth: 'off',
  watchScope: 'all',
  watchTag: '',
  arxivClasses: USUAL_CLASSES,
  notifyNews: true,
  keyPattern: '{author}{year}{title}',
  weeklyBackup: false,
  badgeMode: 'all',
  badgeLists: 'both',
  failureMarkHours: 6,
  notifyWatched: true,
  notifyNew: false,
  quietFromMinutes: 0,
  quietUntilMinutes: 0,
  quietWeekdays: [],
  digestEvery: 'never',
  digestAtMinutes: 8 * 60,
  digestWeekday: 1,
  notifyDigest: true,
  density: 'comfortable',
  theme: 'system',
  letterKeys: true,
  papersKeptDays: 60,
  forYou: true,
};

/** Settings from whatever was stored: each one that is missing or broken falls back to its default. */
export function parseSettings(stored: unknown): Settings {
  const given = isObject(stored) ? stored : {};
  const usable = Object.entries(READERS).flatMap(([name, read]) => {
    const value = read(given[name]);
    return value === undefined ? [] : [[name, value]];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(usable) };
}

/** Which of what was stored can't be read: the default stands in for them. What was never stored is none of them. */
export function brokenSettings(stored: unknown): readonly SettingName[] {
  if (stored === undefined) return [];
  const names = Object.keys(READERS) as SettingName[];
  if (!isObject(stored)) return names;
  const given = stored;
  return names.filter((name) => given[name] !== undefined && READERS[name](given[name]) === undefined);
}

export type SettingName = keyof Settings;

type Reader<Value> = (value: unknown) => Value | undefined;

const MINUTES_PER_DAY = 24 * 60;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

const yesOrNo = oneOf([true, false]);
const minutesOfDay = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < MINUTES_PER_DAY ? value : undefined;

/** What each may be. */
const READERS: { readonly [Name in keyof Settings]: Reader<Settings[Name]> } = {
  refreshEveryMinutes: oneOf(REFRESH_CHOICES_MINUTES),
  followedLists: oneOf(LISTS),
  openWith: oneOf(OPEN_WITH),
  showThumbnails: yesOrNo,
  asksArxiv: yesOrNo,
  watchDepth: oneOf(WATCH_DEPTHS),
  watchScope: oneOf(WATCH_SCOPES),
  watchTag: (value) => (typeof value === 'string' && value.length <= 100 ? value : undefined),
  arxivClasses: (value) => (areArxivClasses(value) ? [...new Set(value)] : undefined),
  notifyNews: yesOrNo,
  keyPattern: (value) => (typeof value === 'string' && value.trim() !== '' && value.length <= 100 ? value : undefined),
  weeklyBackup: yesOrNo,
  badgeMode: oneOf(BADGE_MODES),
  badgeLists: oneOf(LISTS),
  failureMarkHours: oneOf(FAILURE_MARK_CHOICES_HOURS),
  notifyWatched: yesOrNo,
  notifyNew: yesOrNo,
  quietFromMinutes: minutesOfDay,
  quietUntilMinutes: minutesOfDay,
  quietWeekdays: (value) =>
    Array.isArray(value) && value.every((day) => WEEKDAYS.includes(day)) ? [...new Set<number>(value)] : undefined,
  digestEvery: oneOf(DIGEST_EVERY),
  digestAtMinutes: minutesOfDay,
  digestWeekday: oneOf(WEEKDAYS),
  notifyDigest: yesOrNo,
  density: oneOf(DENSITIES),
  theme: oneOf(THEMES),
  letterKeys: yesOrNo,
  papersKeptDays: oneOf(KEPT_CHOICES_DAYS),
  forYou: yesOrNo,
};

function oneOf<Value>(choices: readonly Value[]): Reader<Value> {
  return (value) => choices.find((choice) => choice === value);
}
