import { feedsIn } from '../domain/chosen-feeds.ts';
import { noticeSubject, tellsOfNew } from '../domain/notice.ts';
import { readUnseen } from '../store/read-unseen.ts';
import type { World } from './world.ts';

/** Takes down the notifications whose papers were seen or muted meanwhile: those about many once nothing is New. */
export async function closeSeen({ store, notices, settings, rules, now }: World): Promise<void> {
  const standing = (await notices.readShown()).filter(tellsOfNew);
  if (standing.length === 0) return;
  const feeds = feedsIn((await settings()).followedLists);
  const { ids } = await readUnseen(store, { feeds, rules: await rules(), now: now() });
  const unseen = new Set([...ids.trending, ...ids.newest]);
  const seen = standing.filter((noticeId) => {
    const subject = noticeSubject(noticeId);
    return subject.kind === 'paper' ? !unseen.has(subject.id) : unseen.size === 0;
  });
  await Promise.all(seen.map((noticeId) => notices.close(noticeId)));
}
