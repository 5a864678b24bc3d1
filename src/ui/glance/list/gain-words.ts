import { sinceWords } from '../../../browser/date-text.ts';
import { numberWords, t } from '../../../browser/i18n.ts';
import type { Row } from '../../../domain/row.ts';

/** "+12 · ★ +30 since yesterday 18:10 · +31 in the last 7 days · 8 a day": all that is drawn of how a paper moves; empty for nothing. */
export function gainWords({ gain, trend, perDay }: Row, now: number): string {
  const gained = [gain?.votes && signed(gain.votes), gain?.stars && t('gain_stars', signed(gain.stars))].filter(
    Boolean,
  );
  const words = [
    gain && gained.length > 0 && since(gained.join(' · '), gain.since, now),
    trend && (trend.since ? since(signed(trend.votes), trend.since, now) : t('gain_week', signed(trend.votes))),
    perDay && t('gain_per_day', perDay),
  ];
  return [...new Set(words.filter(Boolean))].join(' · ');
}

/** " · +30 since yesterday 18:10", behind how many there are; empty for none. */
export function starsGainedWords({ gain }: Row, now: number): string {
  return gain?.stars ? ` · ${since(signed(gain.stars), gain.since, now)}` : '';
}

function since(what: string, at: number, now: number): string {
  return t('gain_since', what, sinceWords(at, now));
}

function signed(count: number): string {
  return count > 0 ? `+${numberWords(count)}` : numberWords(count);
}
