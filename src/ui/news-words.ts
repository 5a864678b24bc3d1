import { ageWords, t } from '../browser/i18n.ts';
import { translatePhrase } from '../browser/translate-phrase.ts';
import { DAY_MS } from '../domain/durations.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { newsPhrase } from '../domain/watching/news-phrase.ts';
import { lastNews } from '../domain/watching/paper-news.ts';

const LATELY_MS = 30 * DAY_MS;

/** Whether a row tells of the last news of a paper. */
export function hasLately({ news, removedAt }: SavedPaper, now: number): boolean {
  const at = lastNews(news)?.at;
  return at !== undefined && removedAt === undefined && now - at < LATELY_MS;
}

/** "Code appeared 2 d ago". */
export function newsLine({ news }: SavedPaper, now: number): string {
  const item = lastNews(news);
  return item ? t('news_ago', translatePhrase(newsPhrase(item)), ageWords(item.at, now)) : '';
}
