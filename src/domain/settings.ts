/** What the person chose. The defaults are written here and nowhere else. */
export interface Settings {
  /** How often the service is asked, before jitter. */
  readonly refreshEveryMinutes: number;
  /** Which page a paper's title opens. */
  readonly openWith: OpenWith;
  /** Pictures of papers are fetched and kept; needs the browser's leave to reach their host as well. */
  readonly showThumbnails: boolean;
  /** What citation keys are made of; see `DEFAULT_KEY_PATTERN` of the formats. */
  readonly keyPattern: string;
  /** A complete backup goes to the downloads folder each week; needs a permission of its own. */
  readonly weeklyBackup: boolean;
}

export const REFRESH_CHOICES_MINUTES = [15, 30, 60, 120, 240, 480, 720, 1440] as const;

export const OPEN_WITH = ['hugging-face', 'arxiv', 'pdf', 'alphaxiv'] as const;
export type OpenWith = (typeof OPEN_WITH)[number];

export const DEFAULT_SETTINGS: Settings = {
  refreshEveryMinutes: 60,
  openWith: 'hugging-face',
  showThumbnails: false,
  keyPattern: '{author}{year}{title}',
  weeklyBackup: false,
};

/** Settings from whatever was stored: each one that is missing or broken falls back to its default. */
export function parseSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return {
    refreshEveryMinutes:
      oneOf(REFRESH_CHOICES_MINUTES, given.refreshEveryMinutes) ?? DEFAULT_SETTINGS.refreshEveryMinutes,
    openWith: oneOf(OPEN_WITH, given.openWith) ?? DEFAULT_SETTINGS.openWith,
    showThumbnails: oneOf([true, false], given.showThumbnails) ?? DEFAULT_SETTINGS.showThumbnails,
    keyPattern: keyPattern(given.keyPattern) ?? DEFAULT_SETTINGS.keyPattern,
    weeklyBackup: given.weeklyBackup === true,
  };
}

function oneOf<Value>(choices: readonly Value[], value: unknown): Value | undefined {
  return choices.find((choice) => choice === value);
}

function keyPattern(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 100 ? value : undefined;
}
