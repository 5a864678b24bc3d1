import { type NoticeSubject, noticeSubject } from '../domain/notice.ts';
import { attempt } from './attempt.ts';
import { openPaper } from './open-paper.ts';
import { saveAndAnswer } from './save-and-answer.ts';
import type { World } from './world.ts';

/** A notification was clicked: opens the page of its paper, the digest, or the list. Also one from before a restart. Never rejects. */
export async function openNotice(world: World, noticeId: string): Promise<void> {
  const subject = noticeSubject(noticeId);
  await attempt(world, () => openSubject(world, subject));
  await attempt(world, () => world.notices.close(noticeId));
}

/** Its "Save" was pressed: saves its paper, and answers on the badge. Never rejects. */
export async function saveNotice(world: World, noticeId: string): Promise<void> {
  const subject = noticeSubject(noticeId);
  if (subject.kind === 'paper') await saveAndAnswer(world, subject);
  await attempt(world, () => world.notices.close(noticeId));
}

function openSubject(world: World, subject: NoticeSubject): Promise<void> {
  switch (subject.kind) {
    case 'paper':
      return openPaper(world, subject, 'in-front');
    case 'digest':
      return world.openDigest(subject.id);
    case 'lists':
      return world.openGlance();
  }
}
