import { dateWords, lengthWords, sinceWords, weekdayWords } from '../../../browser/date-text.ts';
import { numberWords, t } from '../../../browser/i18n.ts';
import { DAY_MS } from '../../../domain/durations.ts';
import type { TrendingReason } from '../../../domain/trending-reason.ts';

/** "★ +1.2K since Tuesday · back after 9 months". */
export function trendingWords({ gained, awayMs, featuredOn }: TrendingReason, now: number): string {
  const words = [
    gained && t('gain_since', gainedWords(gained), dayOrTime(gained.since, now)),
    awayMs !== undefined && t('trending_back', awayWords(awayMs)),
    featuredOn !== undefined && t('trending_featured', dateWords(Date.parse(featuredOn))),
  ];
  return words.filter(Boolean).join(' · ');
}

function gainedWords({ of, count }: NonNullable<TrendingReason['gained']>): string {
  const signed = `+${numberWords(count)}`;
  return of === 'stars' ? t('trending_stars', signed) : t('trending_votes', signed);
}

/** A weekday says which day only within a week. */
function dayOrTime(at: number, now: number): string {
  const days = (now - at) / DAY_MS;
  return days > 2 && days < 6.5 ? weekdayWords(new Date(at).getDay()) : sinceWords(at, now);
}

function awayWords(ms: number): string {
  const days = Math.round(ms / DAY_MS);
  if (days < 60) return lengthWords(days, 'day');
  return days < 730 ? lengthWords(Math.round(days / 30.44), 'month') : lengthWords(Math.floor(days / 365), 'year');
}
