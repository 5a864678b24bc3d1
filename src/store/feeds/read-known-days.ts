import { feedDayAt } from '../../domain/feed-days/feed-day.ts';
import type { KnownDays } from '../../domain/feed-days/known-days.ts';
import { daysAround, daysOf } from '../../domain/feed-days/period.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** What the cache knows of the days of a month, and of the week before and after it. Its cost does not grow with the papers. */
export async function readKnownDays(store: Store, month: string): Promise<KnownDays> {
  const days = daysAround(month);
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const { papers, feeds } = cacheOf(store);
  const [featured, ofMonth, ...ofDays] = await Promise.all([
    papers.where('featuredOn').between(first, last, true, true).uniqueKeys(),
    feeds.get(`month:${month}`),
    ...days.map((day) => feeds.get(`day:${day}`)),
  ]);
  const { from, to } = daysOf({ span: 'month', key: month });
  const knows = (fetchedAt: number | undefined, day: string) => !!fetchedAt && feedDayAt(fetchedAt) > day;
  const asked = days.filter(
    (day, at) => knows(ofDays[at]?.fetchedAt, day) || (day >= from && day <= to && knows(ofMonth?.fetchedAt, day)),
  );
  return {
    month,
    busy: new Set(featured.map(String)),
    asked: new Set(asked),
    ...(ofMonth?.fetchedAt && { fetchedAt: ofMonth.fetchedAt }),
  };
}
