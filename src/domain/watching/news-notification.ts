import { cutWords } from '../cut-text.ts';
import { latexToText } from '../latex/latex.ts';
import type { NotificationContent } from '../notification-content.ts';
import { newsPhrase } from './news-phrase.ts';
import type { NewsItem } from './paper-news.ts';

/** What happened to saved papers, in one notification without a sound: of a single paper what it was, of more their titles, the latest first. */
export function newsNotification(
  papers: readonly { readonly title: string; readonly items: readonly NewsItem[] }[],
  now: number,
): NotificationContent {
  const unnamed = papers.length - NAMED_MAX;
  const last = papers.length === 1 ? papers[0]?.items.at(-1) : undefined;
  return {
    id: `news:${now}`,
    title: last ? newsPhrase(last) : { key: 'notify_news', values: [papers.length], count: papers.length },
    lines: [
      ...papers.slice(0, NAMED_MAX).map(({ title }) => cutWords(latexToText(title), TITLE_LENGTH)),
      ...(unnamed > 0 ? [{ key: 'notify_more', values: [unnamed], count: unnamed } as const] : []),
    ],
    isSilent: true,
  };
}

const NAMED_MAX = 4;
const TITLE_LENGTH = 120;
