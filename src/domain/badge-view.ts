import { HOUR_MS } from './durations.ts';
import type { PolledFeed } from './feed.ts';
import type { Phrase } from './phrase.ts';
import type { BadgeMode } from './settings.ts';
import { isFailed, type Status } from './status.ts';
import { statusPhrases } from './status-phrases.ts';

/** `tone`: what is up to date is 'new', what comes from before a lasting failure (and the mark of one) 'quiet', no text 'none'. */
export interface BadgeView {
  readonly text: string;
  readonly tone: 'new' | 'quiet' | 'none';
  readonly title: readonly Phrase[];
}

interface Given {
  /** Papers that are New and pass the rules, and how many of them a rule watches. */
  readonly unseen: { readonly count: number; readonly watched: number };
  /** Saved papers that came back from a snooze since somebody looked. */
  readonly back: number;
  readonly mode: BadgeMode;
  /** Whose papers were counted: none where the list to count is not followed. */
  readonly feeds: readonly PolledFeed[];
  readonly status: Status;
  /** How long a failure must have lasted before it shows. */
  readonly failureMarkHours: number;
  readonly now: number;
}

/** The toolbar's badge: how many unseen papers, and in the tooltip what came back, how fresh that is and what is wrong if something is. */
export function badgeView(given: Given): BadgeView {
  return { ...badgeOf(given), title: [...countPhrases(given), ...backPhrases(given), ...statusPhrases(given.status)] };
}

/** A failure never takes a count's place, and is no matter for the eye until it has lasted. */
function badgeOf({ unseen, mode, status, failureMarkHours, now }: Given): Omit<BadgeView, 'title'> {
  const count = mode === 'watched' ? unseen.watched : unseen.count;
  const lasts = hasLasted(status, failureMarkHours * HOUR_MS, now);
  if (mode === 'off') return { text: '', tone: 'none' };
  if (!(count >= 1)) return lasts ? { text: '!', tone: 'quiet' } : { text: '', tone: 'none' };
  return { text: mode === 'dot' ? '•' : count > 99 ? '99+' : String(count), tone: lasts ? 'quiet' : 'new' };
}

function countPhrases({ unseen: { count, watched }, mode, feeds }: Given): readonly Phrase[] {
  const [only, other] = feeds;
  if (!only) return [{ key: 'badge_nothing_counted', values: [] }];
  const scope: Phrase[] = !other ? [{ key: `badge_only_${only}`, values: [] }] : [];
  if (mode === 'watched') {
    const inAll: Phrase[] = count > watched ? [{ key: 'badge_in_all', values: [count], count }] : [];
    const what: Phrase =
      watched >= 1
        ? { key: 'badge_watched', values: [watched], count: watched }
        : { key: 'badge_nothing_watched', values: [] };
    return [what, ...inAll, ...scope];
  }
  if (!(count >= 1)) return [{ key: 'badge_nothing_new', values: [] }, ...scope];
  if (watched >= 1) return [{ key: 'badge_unseen_watched', values: [count, watched], count }, ...scope];
  return [{ key: 'badge_unseen', values: [count], count }, ...scope];
}

function backPhrases({ back }: Given): readonly Phrase[] {
  return back > 0 ? [{ key: 'badge_back', values: [back], count: back }] : [];
}

/** While the browser is awake, a failing refresh is tried again within four hours and a quarter more. */
const TRIED_WITHIN_MS = 5 * HOUR_MS;

/** Failing for so long, and tried lately: after a night asleep nobody knows yet whether it still fails. */
function hasLasted(status: Status, lastingMs: number, now: number): boolean {
  return isFailed(status) && now - status.since >= lastingMs && now - status.triedAt <= TRIED_WITHIN_MS;
}

/** What became of saving from a menu or by key: it is on the list (now, or since long), there was no paper, or it could not be kept. */
export type SaveAnswer = 'saved' | 'no-paper' | 'failed';
