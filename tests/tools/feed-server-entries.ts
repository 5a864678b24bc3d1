import type { Entry } from '../../tools/feed-server/entry.ts';

/** A small entry: submitted at noon UTC of its day, `minute` minutes later. */
export function entry(id: string, day: string | undefined, votes: number, minute = 0): Entry {
  const at = Date.parse(`${day ?? '2026-01-01'}T12:00:00Z`) + minute * 60_000;
  const user = {
    _id: 'u1',
    name: 'mina',
    user: 'mina',
    fullname: 'Mina',
    avatarUrl: '/avatars/1.svg',
    type: 'user',
    isPro: false,
  };
  const title = `On the ${id} question`;
  return {
    paper: {
      id,
      title,
      summary: `What ${id} says.`,
      authors: [{ _id: 'a1', name: 'Ada Lovelace', hidden: false }],
      publishedAt: new Date(at - 86_400_000).toISOString(),
      upvotes: votes,
      discussionId: `${Math.floor(at / 1000).toString(16)}0123456789abcdef`,
      ...(day !== undefined && { submittedOnDailyAt: `${day}T00:00:00.000Z`, submittedOnDailyBy: user }),
    },
    title,
    summary: `What ${id} says.`,
    publishedAt: new Date(at - 90_000_000).toISOString(),
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
    numComments: 1,
    isAuthorParticipating: false,
    ...(day !== undefined && { submittedBy: user }),
  };
}
