import type { ServedFeed } from './served-feed.ts';

/** The first trending paper without code, of which nothing was built yet. Answers with its id and title. */
export function serveWaitedFor(feed: ServedFeed): { readonly id: string; readonly title: string } {
  const found = feed.trending.flatMap((id) => {
    let title: string | undefined;
    feed.patch(id, ({ paper }) => {
      title = paper.githubRepo === undefined ? paper.title : undefined;
    });
    return title === undefined ? [] : [{ id, title }];
  })[0];
  if (!found) throw new Error('Each trending paper has code.');
  feed.patch(found.id, (entry) => {
    entry.uptake = {};
    entry.arxiv = { version: 1, comment: '12 pages' };
  });
  return found;
}

/** Gives it the code that somebody waited for. */
export function serveCode(feed: ServedFeed, id: string): void {
  feed.patch(id, ({ paper }) => {
    paper.githubRepo = 'https://github.com/sample/waited-for';
  });
}
