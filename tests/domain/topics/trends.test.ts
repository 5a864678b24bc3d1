import { describe, expect, it } from 'vitest';
import { topicHistory } from '../../../src/domain/topics/topic-history.ts';
import { type DatedPaper, topicMonths } from '../../../src/domain/topics/topic-month.ts';
import { topicTable } from '../../../src/domain/topics/topic-table.ts';
import { trendsIn } from '../../../src/domain/topics/trends.ts';
import { recordedPapers } from '../../formats/papers.ts';
import { countedTopics, type DatedTexts, randomNumbers } from './made-up-months.ts';

const MONTHS = ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'];
const PAPERS = 120;
/** What `chanceAllowed` promises. */
const FALSE_ALARM = 0.01;

describe('what was planted', () => {
  const counted = countedTopics(planted());
  const { labels, keys } = counted.vocabulary;
  const table = topicTable(counted.months, labels.length, 'month');
  const named = (month: string, way: 'rising' | 'fading') =>
    trendsIn(table, MONTHS.indexOf(month), keys)[way].map(({ topic }) => labels[topic]);

  it('rises in its month, and as long as the months before hardly know it', () => {
    for (const month of ['2024-04', '2024-05']) expect(named(month, 'rising'), month).toEqual(['lighthouse agents']);
    for (const month of ['2024-02', '2024-03', '2024-06']) expect(named(month, 'rising'), month).toEqual([]);
  });

  it('fades in its month', () => {
    expect(named('2024-05', 'fading')).toEqual(['windmill-based diffusion']);
    for (const month of ['2024-02', '2024-03', '2024-04']) expect(named(month, 'fading'), month).toEqual([]);
  });

  it('is not called by volume: a month of three times as many papers rises nowhere', () => {
    const more = planted().flatMap((paper) =>
      paper.day.startsWith('2024-03') ? ['a', 'b', 'c'].map((copy) => ({ ...paper, id: paper.id + copy })) : [paper],
    );
    const { months, vocabulary } = countedTopics(more);
    const trends = trendsIn(topicTable(months, vocabulary.keys.length, 'month'), 2, vocabulary.keys);
    expect([...trends.rising, ...trends.fading]).toEqual([]);
    expect(trends.papers).toBe(3 * PAPERS);
  });

  it('is seen first, at its peak and halved where it was planted', () => {
    const topic = labels.indexOf('windmill-based diffusion');
    expect(topicHistory(table, topic)).toEqual({
      count: 4 * 30,
      firstAt: 0,
      peakAt: 0,
      halvedAfter: 4,
      isSparse: false,
    });
    expect(topicHistory(table, labels.indexOf('lighthouse agents'))).toMatchObject({ firstAt: 3, peakAt: 3 });
  });

  it('says when there are too few papers to call anything', () => {
    const few = countedTopics(planted().filter(({ day, id }) => day < '2024-03' && Number(id) % 40 === 0));
    const trends = trendsIn(topicTable(few.months, few.vocabulary.keys.length, 'month'), 1, few.vocabulary.keys);
    expect(trends).toMatchObject({ rising: [], fading: [], areFew: true });
  });

  it('is counted by week as well', () => {
    const weeks = topicTable(counted.months, labels.length, 'week');
    expect(weeks.periods[0]).toBe('2024-W01');
    expect(weeks.papers.reduce((sum, papers) => sum + papers, 0)).toBe(MONTHS.length * PAPERS);
    const first = weeks.periods.findIndex(
      (_, at) => (weeks.counts[at]?.[labels.indexOf('lighthouse agents')] ?? 0) > 0,
    );
    expect(weeks.periods[first]).toBe('2024-W14');
    expect(trendsIn(weeks, first, keys).rising.map(({ topic }) => labels[topic])).toEqual(['lighthouse agents']);
  });
});

describe('where nothing moves', () => {
  it('months of shuffled papers call nothing, in 200 shuffles', () => {
    const { dated, vocabulary } = countedTopics(planted());
    expect(falseAlarms(dated, vocabulary.keys, 200)).toBeLessThanOrEqual(200 * FALSE_ALARM);
  });

  it.skipIf(recordedPapers().length === 0)('nor do those of recorded papers', () => {
    const { dated, vocabulary } = countedTopics(recorded());
    const compared = dated.filter(({ day }) => day >= '2024-11');
    expect(falseAlarms(compared, vocabulary.keys, 200)).toBeLessThanOrEqual(200 * FALSE_ALARM);
  });
});

describe.skipIf(recordedPapers().length === 0)('recorded days tell what anybody can check', () => {
  const counted = recordedPapers().length === 0 ? undefined : countedTopics(recorded());
  const table = topicTable(counted?.months ?? [], counted?.vocabulary.keys.length ?? 0, 'month');
  const topic = (key: string) => counted?.vocabulary.keys.indexOf(key) ?? -1;
  const named = (month: string, way: 'rising' | 'fading') =>
    trendsIn(table, table.periods.indexOf(month), counted?.vocabulary.keys ?? [])[way].map(
      (trend) => counted?.vocabulary.keys[trend.topic] ?? '',
    );

  it.each([
    // The papers' own dates; months that were not recorded lie between some of them.
    ['gaussian splatting', '2023-09', 'Kerbl and others, August 2023'],
    ['mamba', '2024-01', 'Gu and Dao, 1 December 2023'],
    ['sora', '2024-02', 'OpenAI, 15 February 2024'],
    ['deepseek r1', '2025-01', 'DeepSeek, 20 January 2025'],
  ])('%s is first seen in %s (%s)', (key, month) => {
    expect(table.periods[topicHistory(table, topic(key))?.firstAt ?? -1]).toBe(month);
  });

  it('GPT-4o (May 2024) and Llama 3 (April 2024) rise in the first month recorded after them', () => {
    expect(named('2024-10', 'rising')).toEqual(expect.arrayContaining(['gpt 4o', 'llama3']));
  });

  it('DeepSeek rises in February 2025, the month after R1', () => {
    expect(named('2025-02', 'rising')).toEqual(expect.arrayContaining(['deepseek']));
    expect(named('2025-01', 'rising')).not.toContain('deepseek');
  });
});

/** How many of so many months, made by dealing the papers out anew, call anything at all. */
function falseAlarms(papers: readonly DatedPaper[], keys: readonly string[], shuffles: number): number {
  const random = randomNumbers(7);
  const days = papers.map(({ day }) => day);
  let alarms = 0;
  for (let shuffle = 0; shuffle < shuffles; shuffle += 1) {
    for (let at = days.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [days[at], days[other]] = [days[other] as string, days[at] as string];
    }
    const dealt = papers.map((paper, at) => ({ ...paper, day: days[at] as string }));
    const table = topicTable(topicMonths(dealt), keys.length, 'month');
    const { rising, fading } = trendsIn(table, table.periods.length - 1, keys);
    if (rising.length + fading.length > 0) alarms += 1;
  }
  return alarms;
}

/** Six months alike, but for what begins in April and what ends with it. */
function planted(): DatedTexts[] {
  return MONTHS.flatMap((month, monthAt) =>
    Array.from({ length: PAPERS }, (_, at): DatedTexts => {
      const isNew = month >= '2024-04' && at % 4 === 1;
      const isOld = month <= '2024-04' && at % 4 === 2;
      const others = ['Harbour segmentation', 'New', 'Simple', 'Glacier speech'];
      const subject = isNew ? 'Lighthouse agents' : isOld ? 'Windmill-based diffusion' : others[at % 4];
      return {
        id: String(monthAt * PAPERS + at),
        title: `${subject} for the ${['quick', 'calm', 'tall'][at % 3]} harvest`,
        abstract:
          at % 2 ? 'We sort pebbles by their moods, and count the gulls.' : 'Kettles sing; the baker hums along.',
        day: `${month}-${String(1 + (at % 28)).padStart(2, '0')}`,
      };
    }),
  );
}

function recorded(): DatedTexts[] {
  return recordedPapers().flatMap((paper) =>
    paper.featuredOn === undefined ? [] : [{ ...paper, day: paper.featuredOn }],
  );
}
