import { cleanLine } from '../clean-text.ts';
import { DAY_MS } from '../durations.ts';
import { POLLED_FEEDS, type PolledFeed } from '../feed.ts';
import { isSameValue } from '../is-same-value.ts';
import type { PaperHistory } from '../paper-history.ts';
import { present } from '../present.ts';
import type { Standing } from './changed-doc.ts';
import { type Json, lastStamp, type SyncDoc } from './sync-doc.ts';

const PREFIX = 'history:';

export function docIdOfHistory(id: string): string {
  return PREFIX + id;
}

/** The paper whose marks it tells of; undefined where it tells of something else. */
export function historyIdOfDoc(docId: string): string | undefined {
  return docId.startsWith(PREFIX) && docId.length > PREFIX.length ? docId.slice(PREFIX.length) : undefined;
}

/** What a person did to a paper: saw it in a list, read it, hid it. What a list named, and who was notified, each device knows for itself. */
export function standingOfHistory(mark: PaperHistory | undefined): Standing {
  const values = new Map<string, Json>();
  for (const feed of POLLED_FEEDS) {
    const at = mark?.seenAt[feed];
    if (at) values.set(SEEN + feed, at);
  }
  if (mark?.readAt !== undefined) values.set('read', mark.readAt);
  if (mark?.hiddenAt !== undefined) values.set('hidden', [mark.hiddenAt, mark.title ?? '']);
  // What was there before the person came counts as seen: no word against one who saw it.
  const isBaseline = (name: string) => POLLED_FEEDS.some((feed) => name === SEEN + feed && mark?.seenAt[feed] === 0);
  return { values, isToTell: (name, _, told) => told !== undefined || !isBaseline(name) };
}

/** Whether it tells of nothing but that a paper was seen, longer ago than days can be caught up with. */
export function isLongSeen({ readAt, hiddenAt, touchedAt }: PaperHistory, now: number): boolean {
  return readAt === undefined && hiddenAt === undefined && touchedAt < now - SEEN_TOLD_DAYS * DAY_MS;
}

/** The marks of a paper as a document has them, beside what this device knows for itself; the same object where nothing changes. */
export function historyOfDoc(
  doc: SyncDoc,
  before: PaperHistory | undefined,
  { isListed, now }: { readonly isListed: boolean; readonly now: number },
): PaperHistory | undefined {
  const id = historyIdOfDoc(doc.id);
  if (id === undefined) return before;
  const told = (name: string) => doc.fields[name]?.value;
  const [hiddenAt, title] = hiddenIn(told('hidden'), before);
  const { readAt: _, hiddenAt: __, title: ___, ...known } = before ?? { id, listedAt: {}, seenAt: {}, touchedAt: 0 };
  const after: PaperHistory = {
    ...known,
    seenAt: Object.fromEntries(
      POLLED_FEEDS.flatMap((feed) => {
        const at = seenIn(told(SEEN + feed), known.seenAt[feed]);
        return at === undefined ? [] : [[feed, at] as const];
      }),
    ) as Readonly<Partial<Record<PolledFeed, number>>>,
    ...present({ readAt: timeIn(told('read'), before?.readAt) }),
    // What is saved is not hidden.
    ...(hiddenAt !== undefined && !isListed && { hiddenAt, ...present({ title }) }),
  };
  const isBlank = Object.keys(after.seenAt).length === 0 && after.readAt === undefined && after.hiddenAt === undefined;
  if (before ? isSameValue(after, before) : isBlank) return before;
  return { ...after, touchedAt: Math.max(known.touchedAt, Math.min(now, lastStamp(doc)?.[0] ?? 0)) };
}

const SEEN = 'seen:';
const SEEN_TOLD_DAYS = 60;
const TITLE_MAX = 500;

function seenIn(told: Json | undefined, known: number | undefined): number | undefined {
  return known === 0 ? 0 : timeIn(told, known);
}

/** Null: it was taken back. What is no time says nothing. */
function timeIn(told: Json | undefined, known: number | undefined): number | undefined {
  if (told === null) return undefined;
  return typeof told === 'number' && Number.isSafeInteger(told) && told > 0 ? told : known;
}

function hiddenIn(
  told: Json | undefined,
  before: PaperHistory | undefined,
): readonly [number | undefined, string | undefined] {
  if (told === null) return [undefined, undefined];
  const [at, title] = Array.isArray(told) ? told : [];
  const hiddenAt = timeIn(at as Json | undefined, undefined);
  if (hiddenAt === undefined) return [before?.hiddenAt, before?.title];
  return [hiddenAt, (typeof title === 'string' && cleanLine(title, TITLE_MAX)) || before?.title];
}
