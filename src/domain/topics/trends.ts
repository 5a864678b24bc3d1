import { type Contrast, chanceAllowed, chanceOf, leastChanceOf } from './rise-test.ts';
import type { TopicSpan, TopicTable } from './topic-table.ts';

/** A topic in a period, beside the periods before. */
export interface Trend extends Contrast {
  /** Its number in the vocabulary. */
  readonly topic: number;
  /** Called only where chance does not explain it: `chanceAllowed`. */
  readonly way: 'rising' | 'fading' | 'steady';
}

/** What moves in a period. */
export interface Trends {
  /** The surest first. */
  readonly rising: readonly Trend[];
  readonly fading: readonly Trend[];
  /** Those with the most papers, whether they move or not. */
  readonly largest: readonly Trend[];
  readonly papers: number;
  readonly papersBefore: number;
  /** There are so few papers, in the period or before, that no topic could be called either. */
  readonly areFew: boolean;
}

/** With how many of the periods before, of those that have papers, one is compared. */
const COMPARED_WITH = { month: 3, week: 8 } as const satisfies Record<TopicSpan, number>;
const LARGEST_MAX = 30;

/** What rises, what fades and what is large in the period at that place. `keys`: of the vocabulary. */
export function trendsIn(table: TopicTable, period: number, keys: readonly string[]): Trends {
  const contrasts = contrastsIn(table, period);
  const { papers = 0, papersBefore = 0 } = contrasts[0] ?? {};
  const least = leastChances(contrasts);
  const allowed = chanceAllowed(least);
  const called = contrasts
    .filter((_, at) => (least[at] ?? 1) <= allowed)
    .map((contrast) => ({ contrast, chance: chanceOf(contrast) }))
    .filter(({ chance }) => chance <= allowed)
    .sort((a, b) => a.chance - b.chance)
    .map(({ contrast }): Trend => ({ ...contrast, way: isUp(contrast) ? 'rising' : 'fading' }));
  const ways = new Map(called.map(({ topic, way }) => [topic, way]));
  const largest = contrasts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, LARGEST_MAX * 4);
  return {
    rising: distinct(
      called.filter(({ way }) => way === 'rising'),
      keys,
    ),
    fading: distinct(
      called.filter(({ way }) => way === 'fading'),
      keys,
    ),
    largest: distinct(largest, keys)
      .slice(0, LARGEST_MAX)
      .map((one): Trend => ({ ...one, way: ways.get(one.topic) ?? 'steady' })),
    papers,
    papersBefore,
    areFew: !least.some((chance) => chance <= allowed),
  };
}

type TopicContrast = Contrast & { readonly topic: number };

/** By place: the least chance. It is the same for all of as many papers. */
function leastChances(contrasts: readonly TopicContrast[]): Float64Array {
  const bySize = new Map<number, number>();
  return Float64Array.from(contrasts, (contrast) => {
    const size = contrast.count + contrast.countBefore;
    const least = bySize.get(size) ?? leastChanceOf(contrast);
    bySize.set(size, least);
    return least;
  });
}

/** One topic in the period at that place, with what `trends` call it. */
export function trendOf(table: TopicTable, period: number, topic: number, { rising, fading }: Trends): Trend {
  const known = [...rising, ...fading].find((one) => one.topic === topic);
  return known ?? { ...contrastOf(table, period, basePeriods(table, period), topic), way: 'steady' };
}

/** Of the topics that some paper has, in the period or before. */
function contrastsIn(table: TopicTable, period: number): readonly TopicContrast[] {
  const base = basePeriods(table, period);
  const topics = table.counts[period]?.length ?? 0;
  return Array.from({ length: topics }, (_, topic) => contrastOf(table, period, base, topic)).filter(
    ({ count, countBefore }) => count + countBefore > 0,
  );
}

function contrastOf(
  { papers, counts }: TopicTable,
  period: number,
  base: readonly number[],
  topic: number,
): TopicContrast {
  let [countBefore, papersBefore] = [0, 0];
  for (const at of base) {
    countBefore += counts[at]?.[topic] ?? 0;
    papersBefore += papers[at] ?? 0;
  }
  return { topic, count: counts[period]?.[topic] ?? 0, papers: papers[period] ?? 0, countBefore, papersBefore };
}

function basePeriods({ papers, span }: TopicTable, period: number): readonly number[] {
  const base: number[] = [];
  for (let at = period - 1; at >= 0 && base.length < COMPARED_WITH[span]; at -= 1) if (papers[at]) base.push(at);
  return base;
}

function isUp({ count, papers, countBefore, papersBefore }: Contrast): boolean {
  return count * papersBefore > countBefore * papers;
}

/** Without those that are nearly the same as one before them: whose words are all in it or the other way round, and half of the papers. */
function distinct<One extends TopicContrast>(trends: readonly One[], keys: readonly string[]): readonly One[] {
  const kept: { readonly one: One; readonly words: ReadonlySet<string> }[] = [];
  for (const one of trends) {
    const words = new Set(keys[one.topic]?.split(' '));
    const isKnown = kept.some((other) => {
      const [some, more] = [sizeOf(one), sizeOf(other.one)].sort((a, b) => a - b);
      return (isWithin(words, other.words) || isWithin(other.words, words)) && (some ?? 0) * 2 >= (more ?? 0);
    });
    if (!isKnown) kept.push({ one, words });
    if (kept.length >= DISTINCT_MAX) break;
  }
  return kept.map(({ one }) => one);
}

const DISTINCT_MAX = 100;

function isWithin(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words].every((word) => others.has(word));
}

function sizeOf({ count, countBefore }: Contrast): number {
  return count + countBefore;
}
