import { cutWords } from './cut-text.ts';
import { latexToText } from './latex/latex.ts';
import { type NotificationContent, noticeId, notificationSubject } from './notification-content.ts';
import type { Paper } from './paper.ts';
import type { Phrase } from './phrase.ts';
import type { RuleVerdict } from './rules/evaluate-rules.ts';
import type { Settings } from './settings.ts';

/** An unseen paper that no notification has named or counted yet. */
export interface UnannouncedPaper {
  readonly paper: Pick<Paper, 'id' | 'title'>;
  readonly verdict: RuleVerdict;
}

/** The one notification, and the papers it stands for: those it names, and those it counts. */
export interface Announcement {
  readonly notice: NotificationContent;
  readonly ids: readonly string[];
}

/**
 * What to say after a refresh: watched papers by their titles, all others by their number and the best title, and
 * only what the person wants told. Undefined when that is nothing. Muted papers are never told.
 */
export function announcement(
  unannounced: readonly UnannouncedPaper[],
  { notifyWatched, notifyNew }: Pick<Settings, 'notifyWatched' | 'notifyNew'>,
  now: number,
): Announcement | undefined {
  const heard = unannounced.filter(({ verdict }) => verdict.is !== 'muted');
  const ranked = heard.sort((a, b) => rankOf(b) - rankOf(a));
  const watched = notifyWatched ? ranked.filter(({ verdict }) => verdict.is === 'watched') : [];
  const others = notifyNew ? ranked.filter((one) => !watched.includes(one)) : [];
  const ids = [...watched, ...others].map(({ paper }) => paper.id);
  if (watched.length > 0) return { ids, notice: watchedNotice(watched, others.length, now) };
  return others.length > 0 ? { ids, notice: newNotice(others, now) } : undefined;
}

/** Watched before boosted before the rest; among equals the lists' own order. */
function rankOf({ verdict }: UnannouncedPaper): number {
  return (verdict.is === 'watched' ? 1_000 : 0) + verdict.boosts.length;
}

function watchedNotice(watched: readonly UnannouncedPaper[], others: number, now: number): NotificationContent {
  const [first] = watched;
  const id = noticeId(watched.length === 1 ? first?.paper.id : undefined, now);
  const unnamed = watched.length - TITLES_MAX;
  return {
    id,
    title: counted('notify_watched', watched.length),
    lines: [
      ...watched.slice(0, TITLES_MAX).map(titleOf),
      ...(unnamed > 0 ? [counted('notify_more', unnamed)] : []),
      ...(others > 0 ? [counted('notify_others', others)] : []),
    ],
    ...(notificationSubject(id).kind === 'paper' && { hasButtons: true }),
  };
}

function newNotice(papers: readonly UnannouncedPaper[], now: number): NotificationContent {
  return {
    id: noticeId(undefined, now),
    title: counted('notify_new', papers.length),
    lines: papers.slice(0, 1).map(titleOf),
  };
}

function counted(key: Phrase['key'], count: number): Phrase {
  return { key, values: [count], count };
}

function titleOf({ paper }: UnannouncedPaper): string {
  return cutWords(latexToText(paper.title), TITLE_LENGTH);
}

const TITLES_MAX = 4;
const TITLE_LENGTH = 120;
