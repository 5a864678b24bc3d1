import { sinceWords } from '../../../browser/date-words.ts';
import { numberWords, say } from '../../../browser/words.ts';
import type { Row } from '../../../domain/row.ts';

/** "+12 since yesterday 18:10, 8 a day; ★ +30". */
export function gainWords({ votes, stars, since, perDay }: NonNullable<Row['gain']>, now: number): string {
  return [
    say('gain_votes', signed(votes), sinceWords(since, now)),
    perDay !== undefined && perDay > 0 ? say('gain_per_day', perDay) : '',
    stars !== undefined && stars !== 0 ? say('gain_stars', signed(stars)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function signed(count: number): string {
  return count > 0 ? `+${numberWords(count)}` : numberWords(count);
}
