import type { RawComment, RawRepository, RawUser } from '../../tools/feed-server/entry.ts';
import type { ServedFeed } from './served-feed.ts';

/** Gives the first trending paper a third version at arXiv, whose comment tells of a venue. */
export function serveAcceptance(feed: ServedFeed): void {
  feed.patch(feed.trending[0] ?? '', (entry) => {
    const comment = 'Accepted at ICML 2026 (Spotlight). 12 pages';
    entry.arxiv = { version: 3, updated: '2026-02-12T09:30:00Z', comment, doi: '10.1000/x' };
  });
}

/** How much was built on and said of the paper of `serveMuchUptake`. */
const MANY = { models: 111, comments: 400 } as const;

/** Gives the first trending paper an uptake as large as any seen, with hostile words among it. Answers with its title. */
export function serveMuchUptake(feed: Pick<ServedFeed, 'trending' | 'patch'>): string {
  const [id = ''] = feed.trending;
  let title = '';
  feed.patch(id, (entry) => {
    title = entry.paper.title;
    const [author] = entry.paper.authors;
    const user = {
      _id: 'u',
      user: 'own--sample',
      fullname: 'The First',
      avatarUrl: '/a.svg',
      type: 'user',
      isPro: false,
    };
    if (author) Object.assign(author, { user, hidden: false, status: 'claimed_verified' });
    entry.uptake = {
      models: Array.from({ length: MANY.models }, (_, index) => modelOf(index)),
      datasets: [],
      spaces: [{ id: 'own--sample/demo', running: true, shortDescription: 'Try it' }],
      comments: Array.from({ length: MANY.comments }, (_, index) => commentOf(index, user)),
    };
  });
  return title;
}

function modelOf(index: number): RawRepository {
  const owner = index === 77 ? 'own--sample' : `tuner-${index}--sample`;
  const gated = index % 3 === 0 ? 'manual' : false;
  const downloads = 5_000 - index;
  return { id: `${owner}/fox`, repoType: 'model', downloads, likes: 3, gated, pipeline_tag: 'text-generation' };
}

function commentOf(index: number, user: RawUser): RawComment {
  const at = new Date(Date.UTC(2026, 1, 1) + index * 60_000).toISOString();
  const loud = index === 7 ? [{ reaction: '👍', count: 99 }] : [];
  const raw =
    index === MANY.comments - 1
      ? 'The **last** word. <img src="https://elsewhere.example/x.png" onerror="alert(1)"> ![a plot](https://cdn-uploads.huggingface.co/plot.png)'
      : `Comment number ${index}. ${'Some words of **weight** and a [link](https://huggingface.co/papers). '.repeat(8)}`;
  return {
    id: `c${index}`,
    createdAt: at,
    type: 'comment',
    ...(index === MANY.comments - 1 && { author: user }),
    data: { hidden: false, edited: false, latest: { raw, html: raw, updatedAt: at }, reactions: loud },
  };
}
