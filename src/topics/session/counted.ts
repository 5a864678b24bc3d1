import { computed, type ReadonlySignal } from '@preact/signals';
import { feedDayAt } from '../../domain/feed-days/feed-day.ts';
import { monthOf } from '../../domain/feed-days/feed-month.ts';
import { weekOf } from '../../domain/feed-days/feed-week.ts';
import type { TopicMonth } from '../../domain/topics/topic-month.ts';
import { type TopicTable, topicTable } from '../../domain/topics/topic-table.ts';
import { trendOf, trendsIn } from '../../domain/topics/trends.ts';
import type { TopicCounts } from '../../store/topics/count-topics.ts';
import type { Counted, TopicsChoice } from '../model.ts';

const FOUND_MAX = 40;

/** What the lists show, of what was counted and what was chosen. Each step is made anew only when what it is made of changes. */
export function countedBy(
  counts: ReadonlySignal<TopicCounts | undefined>,
  savedMonths: ReadonlySignal<readonly TopicMonth[] | undefined>,
  choice: ReadonlySignal<TopicsChoice>,
): { readonly counted: ReadonlySignal<Counted | undefined>; readonly months: ReadonlySignal<readonly TopicMonth[]> } {
  const scope = computed(() => choice.value.scope);
  const span = computed(() => choice.value.span);
  const wanted = computed(() => choice.value.period);
  const query = computed(() => choice.value.query.trim().toLowerCase());
  const months = computed(() => (scope.value === 'all' ? counts.value?.months : savedMonths.value));
  const table = computed(() => {
    const all = counts.value;
    return all && months.value && topicTable(months.value, all.vocabulary.keys.length, span.value);
  });
  const period = computed(() => table.value && placeOf(table.value, wanted.value));
  const trends = computed(() => {
    const [all, one, at] = [counts.value, table.value, period.value];
    return all && one && at !== undefined ? trendsIn(one, at, all.vocabulary.keys) : undefined;
  });
  const counted = computed((): Counted | undefined => {
    const [all, one, at, moves] = [counts.value, table.value, period.value, trends.value];
    if (!all || !one || at === undefined || !moves) return undefined;
    const found = topicsNamed(all, query.value).map((topic) => trendOf(one, at, topic, moves));
    return { vocabulary: all.vocabulary, table: one, period: at, trends: moves, found };
  });
  return { counted, months: computed(() => months.value ?? []) };
}

/** Those whose label has what was typed, in the order of the vocabulary: the largest first. */
function topicsNamed({ vocabulary: { labels } }: TopicCounts, query: string): readonly number[] {
  if (query === '') return [];
  const found: number[] = [];
  for (const [topic, label] of labels.entries()) {
    if (label.toLowerCase().includes(query)) found.push(topic);
    if (found.length >= FOUND_MAX) break;
  }
  return found;
}

/** The chosen period; else the newest that is over, or the newest of all. */
function placeOf({ periods, papers, span }: TopicTable, wanted: string | undefined): number {
  const place = wanted === undefined ? -1 : periods.indexOf(wanted);
  if (place >= 0) return place;
  const today = feedDayAt(Date.now());
  const running = span === 'month' ? monthOf(today) : weekOf(today);
  const over = periods.findLastIndex((period, at) => period < running && (papers[at] ?? 0) > 0);
  return over >= 0 ? over : periods.length - 1;
}
