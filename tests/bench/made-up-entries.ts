import type { Paper } from '../../src/domain/paper.ts';
import { positionFor } from '../../src/domain/position.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { madeUpPapers } from './made-up-papers.ts';

const DAY_MS = 86_400_000;
const TAGS = [
  'thesis',
  'to cite',
  'agents',
  'video',
  'reading group',
  'baselines',
  'survey',
  'data',
  'theory',
  'later',
];

/**
 * A reading list of years, the last saved last: seven of ten to read, two done; three of ten with tags, with a note or with both;
 * some starred, snoozed or removed. The same for the same number and the same `now`.
 */
export function madeUpEntries(count: number, now: number): SavedPaper[] {
  return madeUpPapers(0, count).map((paper, index) => entry(paper, index, now - (count - index) * (DAY_MS / 8)));
}

function entry(paper: Paper, index: number, savedAt: number): SavedPaper {
  const turn = (index * 7_919) % 100;
  const [isReading, isDone] = [turn % 10 === 3, turn % 10 > 7];
  const tags = turn < 20 ? [TAGS[index % TAGS.length] ?? '', ...(turn < 7 ? [TAGS[(index >> 3) % 7] ?? ''] : [])] : [];
  const note = turn >= 12 && turn < 30 ? noteOn(paper, turn) : '';
  return {
    id: paper.id,
    paper: { ...paper, ...(turn % 3 === 0 && { code: `https://github.com/somebody/${paper.id}`, stars: turn * 31 }) },
    state: isDone ? 'done' : isReading ? 'reading' : 'to-read',
    tags: [...new Set(tags)],
    note,
    savedAt,
    changedAt: savedAt + DAY_MS,
    position: positionFor(savedAt),
    ...(turn % 25 === 4 && { starred: true as const }),
    ...(turn === 51 && { snoozedUntil: savedAt + 10_000 * DAY_MS }),
    ...(turn === 52 && index % 400 === 0 && { removedAt: savedAt + DAY_MS }),
    ...((isReading || isDone) && { readingAt: savedAt + DAY_MS }),
    ...(isDone && { doneAt: savedAt + 2 * DAY_MS }),
  };
}

/** Some lines of Markdown with words of the paper. */
function noteOn({ title, abstract, keywords = [] }: Paper, turn: number): string {
  const lines = [
    `**${title.split(' ').slice(0, 3).join(' ')}**: ${abstract.slice(0, 90 + turn * 9)}`,
    ...keywords.slice(0, turn % 5).map((keyword) => `- [ ] compare ${keyword}`),
    `See [the list](https://example.org/${turn}) and table ${turn}.`,
  ];
  return lines.join('\n');
}
