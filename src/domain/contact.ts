/** Why somebody was asked for something. */
export const CONTACT_REASONS = ['lists', 'search', 'paper', 'thumbnails', 'zotero'] as const;
export type ContactReason = (typeof CONTACT_REASONS)[number];

/** When a host was last asked, and why; ms since 1970. */
export interface Contact {
  readonly host: string;
  readonly why: ContactReason;
  readonly at: number;
}

/** The key under which a contact's time is kept: one each, so that contexts which note at once don't undo each other. */
export function contactKey({ host, why }: Pick<Contact, 'host' | 'why'>): string {
  return `${PREFIX}${why}:${host}`;
}

/** The contacts among whatever is stored, the last first. */
export function parseContacts(stored: Readonly<Record<string, unknown>>): readonly Contact[] {
  return Object.entries(stored)
    .flatMap(([key, at]) => {
      const [, reason, host] = KEY.exec(key) ?? [];
      const why = CONTACT_REASONS.find((one) => one === reason);
      return why && host && typeof at === 'number' && Number.isFinite(at) ? [{ host, why, at }] : [];
    })
    .sort((a, b) => b.at - a.at);
}

const PREFIX = 'contact:';
const KEY = /^contact:([a-z]+):(.+)$/;

export function isContactKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
