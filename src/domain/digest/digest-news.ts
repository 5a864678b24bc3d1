import { cutText } from '../cut-text.ts';
import { latexToText } from '../latex/latex.ts';
import type { SavedPaper } from '../saved-paper.ts';
import { newsPhrase } from '../watching/news-phrase.ts';
import { DIGEST_NEWS_MAX, type Digest, type DigestNews } from './digest.ts';
import type { DigestRange } from './digest-schedule.ts';

const TITLE_LENGTH = 220;

/** What became of these papers in that time, the latest first; nothing of those that were taken off the list. */
export function digestNews(saved: readonly SavedPaper[], { from, until }: DigestRange): Pick<Digest, 'news'> {
  const told = saved.flatMap(({ id, paper, news, removedAt }) =>
    (removedAt === undefined ? (news?.items ?? []) : [])
      .filter(({ at }) => at > from && at <= until)
      .map((item): DigestNews & { readonly at: number } => ({
        id,
        title: cutText(latexToText(paper.title), TITLE_LENGTH),
        phrase: newsPhrase(item),
        at: item.at,
      })),
  );
  const latest = told.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)).slice(0, DIGEST_NEWS_MAX);
  return latest.length === 0 ? {} : { news: latest.map(({ at: _, ...item }) => item) };
}
