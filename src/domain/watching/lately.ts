import { DAY_MS } from '../durations.ts';
import type { Phrase } from '../phrase.ts';
import { newsPhrase } from './news-phrase.ts';
import { type PaperNews, standingNews } from './paper-news.ts';

/** The last news of a paper, as a row tells it. */
export interface Lately {
  readonly phrase: Phrase;
  readonly at: number;
}

const LATELY_MS = 30 * DAY_MS;

/** What a row is to tell: of a paper on the list, until it is cleared, and for a month. */
export function latelyOf(
  { news, removedAt }: { readonly news?: PaperNews; readonly removedAt?: number },
  now: number,
): Lately | undefined {
  const item = removedAt === undefined ? standingNews(news) : undefined;
  return item && now - item.at < LATELY_MS ? { phrase: newsPhrase(item), at: item.at } : undefined;
}
