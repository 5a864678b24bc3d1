import type { RawComment, RawPaper, RawRepository, RawUptake, RawUser } from '../feed-server/entry.ts';

const DAY_MS = 86_400_000;

/** What was built on a sample paper and is said of it: the more voted it is, the more. */
export function uptakeFor(paper: RawPaper, comments: number, submittedAt: number): RawUptake {
  const { upvotes, organization } = paper;
  const author = paper.authors.find(({ user, hidden }) => user !== undefined && !hidden)?.user;
  const word = wordOf(paper);
  const owners = [
    ...(upvotes > 40 && author?.user ? [author.user] : []),
    ...(upvotes > 60 && organization ? [organization.name] : []),
  ];
  const strangers = Array.from({ length: Math.floor(upvotes / 30) }, (_, index) => `tuner-${index + 1}--sample`);
  return {
    models: [...strangers, ...owners].map((owner, index) =>
      repository('model', `${owner}/${word}-${index % 2 === 0 ? 'base' : 'large'}`, 4_000 - index * 310, {
        pipeline_tag: 'text-generation',
        gated: index === strangers.length ? 'auto' : index === 1 ? 'manual' : false,
      }),
    ),
    datasets: owners.map((owner, index) => repository('dataset', `${owner}/${word}-data`, 900 - index * 400, {})),
    spaces: owners.slice(0, 1).map((owner) => ({
      id: `${owner}/${word}-demo`,
      emoji: '🔭',
      running: true,
      featured: false,
      shortDescription: 'Try it on a text of your own',
    })),
    comments: Array.from({ length: Math.min(comments, SAYINGS.length) }, (_, index) =>
      comment(paper, index, submittedAt, index === 1 ? author : undefined),
    ),
  };
}

function wordOf({ title }: RawPaper): string {
  return (/[A-Za-z]{4,}/.exec(title)?.[0] ?? 'paper').toLowerCase();
}

function repository(repoType: string, id: string, downloads: number, more: object): RawRepository {
  const author = id.slice(0, id.indexOf('/'));
  const likes = Math.floor(downloads / 90);
  return { author, id, downloads, likes, gated: false, private: false, repoType, ...more };
}

const SAYINGS = [
  'Is there a plan to release the **code**? The appendix says "soon".',
  'Yes, next week. We are cleaning up the training scripts:\n\n- data loading\n- the two ablations of section 4',
  'I tried this on longer inputs, and it holds up to about `8k` tokens.',
  'How does it compare with [plain retrieval](https://huggingface.co/papers)?',
  'Lovely figures.',
];

function comment(paper: RawPaper, index: number, from: number, author: RawUser | undefined): RawComment {
  const at = new Date(from + (index + 1) * (DAY_MS / 8)).toISOString();
  const name = `Reader ${index + 1}`;
  const handle = `reader-${index + 1}--sample`;
  const reader = { _id: handle, fullname: name, user: handle, name: handle, avatarUrl: '/avatars/1.svg' };
  const raw = SAYINGS[index] ?? '';
  return {
    id: `${paper.discussionId}-${index}`,
    createdAt: at,
    author: author ?? { ...reader, type: 'user', isPro: false },
    type: 'comment',
    data: {
      hidden: false,
      edited: index === 2,
      latest: { raw, html: '', updatedAt: at },
      reactions: index % 2 === 0 ? [{ reaction: '👍', count: 3 + index }] : [],
      ...(index === 1 && { parentCommentId: `${paper.discussionId}-0` }),
    },
  };
}
