import type { SaveAnswer } from './badge-view.ts';
import type { Digest } from './digest/digest.ts';
import { latexToText } from './latex/latex.ts';
import type { Phrase } from './phrase.ts';
import type { PhraseKey } from './phrase-key.ts';

/** A notification, before it is put into words. What a click on it needs is in its id: it may come after a restart. */
export interface NotificationContent {
  readonly id: string;
  readonly title: Phrase;
  /** Phrases, and the titles of papers as they are. */
  readonly lines: readonly (Phrase | string)[];
  /** What is said about one paper has buttons to save and open it, where the browser has buttons. */
  readonly hasButtons?: true;
  /** It has a button that takes back what it tells of, where the browser has buttons. */
  readonly canUndo?: true;
  /** It makes no sound, where the browser lets us choose. */
  readonly isSilent?: true;
}

/** What a notification is about: one paper, one that was saved, a digest, news of saved papers, or whatever the lists hold. Any id has an answer. */
export type NotificationSubject = { readonly kind: NamedKind; readonly id: string } | { readonly kind: 'lists' };

const NAMED_KINDS = ['paper', 'digest', 'saved', 'news'] as const;
type NamedKind = (typeof NAMED_KINDS)[number];

export function notificationSubject(notificationId: string): NotificationSubject {
  const kind = NAMED_KINDS.find((one) => notificationId.startsWith(`${one}:`)) ?? 'digest';
  const id = notificationId.startsWith(`${kind}:`) ? notificationId.slice(kind.length + 1) : '';
  return id === '' ? { kind: 'lists' } : { kind, id };
}

/** Tells of a digest without a sound: how many papers, and the first of them. */
export function digestNotification({ id, every, papers, total, news = [] }: Digest): NotificationContent {
  return {
    id: `digest:${id}`,
    title: { key: `notify_digest_${every}`, values: [] },
    lines: [
      ...(total > 0 ? [{ key: 'paper_count' as const, values: [total], count: total }] : []),
      ...papers.slice(0, 1).map(({ title }) => title),
      ...(total > 0 ? [] : news.slice(0, 1).flatMap(({ phrase, title }) => [phrase, title])),
    ],
    isSilent: true,
  };
}

/** A paper that was just saved, or was on the list before somebody asked for it. */
export interface SavedNow {
  readonly id: string;
  readonly title: string;
  readonly wasSaved: boolean;
}

/** Tells what became of saving, without a sound; of a paper that is saved, with the way back. */
export function saveNotification(answer: SaveAnswer, saved?: SavedNow): NotificationContent {
  const key = answer === 'saved' && saved?.wasSaved ? 'notify_saved_before' : SAVE_PHRASES[answer];
  const hasWayBack = saved !== undefined && saved.id.length <= PAPER_ID_MAX;
  return {
    id: hasWayBack ? `saved:${saved.id}` : `answer:${answer}`,
    title: { key, values: [] },
    lines: saved ? [latexToText(saved.title)] : [],
    ...(hasWayBack && { canUndo: true }),
    isSilent: true,
  };
}

const SAVE_PHRASES = {
  saved: 'notify_saved',
  'no-paper': 'notify_no_paper',
  failed: 'notice_failed',
} as const satisfies Record<SaveAnswer, PhraseKey>;

/** The id of what is said about one paper; about more than that at `now`. */
export function noticeId(paperId: string | undefined, now: number): string {
  return paperId === undefined || paperId.length > PAPER_ID_MAX ? `${NEW}${now}` : PAPER + paperId;
}

/** Whether it tells of New papers, and so has had its time once they were seen. */
export function tellsOfNew(noticeId: string): boolean {
  return noticeId.startsWith(NEW) || noticeId.startsWith(PAPER);
}

const NEW = 'new:';
const PAPER = 'paper:';
/** Chrome takes ids of up to 500 characters. */
const PAPER_ID_MAX = 400;
