/** What the person chose. The defaults are written here and nowhere else. */
export interface Settings {
  /** How often the service is asked, before jitter. */
  readonly refreshEveryMinutes: number;
}

export const REFRESH_CHOICES_MINUTES = [15, 30, 60, 120, 240, 480, 720, 1440] as const;

export const DEFAULT_SETTINGS: Settings = { refreshEveryMinutes: 60 };

/** Settings from whatever was stored: each one that is missing or broken falls back to its default. */
export function parseSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const every = REFRESH_CHOICES_MINUTES.find((minutes) => minutes === given.refreshEveryMinutes);
  return { refreshEveryMinutes: every ?? DEFAULT_SETTINGS.refreshEveryMinutes };
}
