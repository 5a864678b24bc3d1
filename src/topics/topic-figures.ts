import { monthWords, periodLabel } from '../browser/date-text.ts';
import { formatOf } from '../browser/i18n.ts';
import { daysOf } from '../domain/feed-days/period.ts';
import type { TopicSpan } from '../domain/topics/topic-table.ts';

/** "3.6%", as the person's language writes it; a dash where nothing was there to count. */
export function shareWords(share: number | undefined): string {
  if (share === undefined) return '–';
  return formatOf(
    'share',
    (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
  ).format(share);
}

/** "×3.1": of how many times its share before. */
export function timesWords(times: number): string {
  const digits = (language: string) => new Intl.NumberFormat(language, { maximumFractionDigits: times < 10 ? 1 : 0 });
  return `×${formatOf(times < 10 ? 'times-tenths' : 'times', digits).format(times)}`;
}

/** "March 2025", or "Mar 3 – 9, 2025". */
export function topicPeriodWords(period: string, span: TopicSpan, now: number): string {
  return span === 'month' ? monthWords(period) : periodLabel({ span, key: period }, daysOf({ span, key: period }), now);
}

/** Topics in the order in which the person's language has them. */
export function collatedLabels(labels: readonly string[]): readonly string[] {
  const collator = formatOf('labels', (language) => new Intl.Collator(language));
  return labels.toSorted(collator.compare);
}
