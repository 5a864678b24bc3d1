import type { Phrase } from './phrase.ts';
import { isFailed, type Status } from './status.ts';
import { statusPhrases } from './status-phrases.ts';

export type BadgeKey = 'badge_unseen' | 'badge_nothing_new';

/** `tone`: a number that is up to date is 'new', one from before a failure 'quiet', no number 'none'. */
export interface BadgeView {
  readonly text: string;
  readonly tone: 'new' | 'quiet' | 'none';
  readonly title: readonly Phrase[];
}

/** The toolbar's badge: how many unseen papers, and in the tooltip how fresh that is and what is wrong if something is. */
export function badgeView({ unseen, status }: { unseen: number; status: Status }): BadgeView {
  if (!(unseen >= 1)) {
    return { text: '', tone: 'none', title: [{ key: 'badge_nothing_new', values: [] }, ...statusPhrases(status)] };
  }
  return {
    text: unseen > 99 ? '99+' : String(unseen),
    tone: isFailed(status) ? 'quiet' : 'new',
    title: [{ key: 'badge_unseen', values: [unseen], count: unseen }, ...statusPhrases(status)],
  };
}
