import { type NotificationSubject, notificationSubject } from '../domain/notification-content.ts';
import { unsaveNamed } from '../store/saved/save-paper.ts';
import { attempt } from './attempt.ts';
import { openPaper } from './open-paper.ts';
import { saveAndAnswer } from './save-and-answer.ts';
import type { World } from './world.ts';

/**
 * A notification was clicked: opens the page of its paper, the digest, or the list, and takes it down at the same time, or it would stand
 * until the page is there. Also one from before a restart. Never rejects.
 */
export async function openFromNotification(world: World, noticeId: string): Promise<void> {
  const subject = notificationSubject(noticeId);
  await Promise.all([
    attempt(world, () => world.notifications.close(noticeId)),
    attempt(world, () => openSubject(world, subject)),
  ]);
}

/** Its "Save" was pressed: saves its paper, and answers on the badge. Never rejects. */
export async function saveFromNotification(world: World, noticeId: string): Promise<void> {
  const subject = notificationSubject(noticeId);
  if (subject.kind === 'paper') await saveAndAnswer(world, subject);
  await attempt(world, () => world.notifications.close(noticeId));
}

/** Its "Undo" was pressed: takes the paper off the list again, with all that it had there. Never rejects. */
export async function undoFromNotification(world: World, noticeId: string): Promise<void> {
  const subject = notificationSubject(noticeId);
  if (subject.kind === 'saved') await attempt(world, () => unsaveNamed(world.store, subject, world.now()));
  await attempt(world, () => world.notifications.close(noticeId));
}

function openSubject(world: World, subject: NotificationSubject): Promise<void> {
  switch (subject.kind) {
    case 'paper':
      return openPaper(world, subject, 'in-front');
    case 'saved':
      return world.openAt(undefined, 'in-front');
    case 'digest':
      return world.openDigest(subject.id);
    case 'news':
      return world.openNews();
    case 'lists':
      return world.openGlance();
  }
}
