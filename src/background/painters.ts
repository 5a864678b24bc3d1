import { type BadgeView, badgeView } from '../domain/badge-view.ts';
import { countedFeeds } from '../domain/chosen-feeds.ts';
import { notificationSubject, tellsOfNew } from '../domain/notification-content.ts';
import type { Phrase } from '../domain/phrase.ts';
import { screenStatus } from '../domain/screen-status.ts';
import { statusFor } from '../domain/status.ts';
import { statusPhrases } from '../domain/status-phrases.ts';
import { countUnseen } from '../domain/unseen.ts';
import type { Shown } from './read-shown.ts';

/** The badge and its tooltip. */
export function badgeOf({ settings, unseen, screen, list, back, now }: Shown): BadgeView {
  const { badgeMode: mode, failureMarkHours } = settings;
  const feeds = countedFeeds(settings);
  const status = statusFor(screen.refresh, { papers: list?.ids.length ?? 0, now, updatedAt: list?.fetchedAt });
  return badgeView({ unseen: countUnseen(unseen, feeds), back, mode, feeds, status, failureMarkHours, now });
}

/** The status line of the popup's next first frame. */
export function statusLineOf({ screen, now }: Shown): readonly Phrase[] {
  return statusPhrases(screenStatus(screen, now));
}

/** Of the notifications that stand, those whose papers were seen or muted meanwhile: those about many once nothing is New. */
export function seenAmong(standing: readonly string[], { unseen: { ids, count } }: Shown): readonly string[] {
  const unseen = new Set([...ids.trending, ...ids.newest]);
  return standing.filter(tellsOfNew).filter((id) => {
    const subject = notificationSubject(id);
    return subject.kind === 'paper' ? !unseen.has(subject.id) : count === 0;
  });
}
