/** Why somebody was asked for something. */
export const REQUEST_REASONS = [
  'lists',
  'search',
  'paper',
  'uptake',
  'arxiv',
  'feed',
  'thumbnails',
  'zotero',
  'sync',
] as const;
export type RequestReason = (typeof REQUEST_REASONS)[number];

/** When a host was last asked, and why; ms since 1970. */
export interface LoggedRequest {
  readonly host: string;
  readonly why: RequestReason;
  readonly at: number;
}

/** The key under which a contact's time is kept: one each, so that contexts which note at once don't undo each other. */
export function requestLogKey({ host, why }: Pick<LoggedRequest, 'host' | 'why'>): string {
  return `${PREFIX}${why}:${host}`;
}

/** The contacts among whatever is stored, the last first. */
export function parseRequestLog(stored: Readonly<Record<string, unknown>>): readonly LoggedRequest[] {
  return Object.entries(stored)
    .flatMap(([key, at]) => {
      const [, reason, host] = KEY.exec(key) ?? [];
      const why = REQUEST_REASONS.find((one) => one === reason);
      return why && host && typeof at === 'number' && Number.isFinite(at) ? [{ host, why, at }] : [];
    })
    .sort((a, b) => b.at - a.at);
}

const PREFIX = 'contact:';
const KEY = /^contact:([a-z]+):(.+)$/;

export function isRequestLogKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
