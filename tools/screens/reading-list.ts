import type { Paper } from '../../src/domain/paper.ts';
import { positionFor } from '../../src/domain/position.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { backup } from '../../src/formats/backup.ts';
import { parseList } from '../../src/hugging-face/parse.ts';
import type { Entry } from '../feed-server/entry.ts';

const DAY_MS = 86_400_000;
const PAPERS = 48;
const TAGS = ['thesis', 'reading group', 'to cite', 'evaluation', 'agents'] as const;

/** What somebody saved in the last eleven weeks, as a backup file: some of it read, tagged and noted; the last saved is being read. */
export function readingList(entries: readonly Entry[], now: number): string {
  const read = parseList(entries);
  const papers = 'papers' in read ? read.papers : [];
  const saved = papers.slice(0, PAPERS).map((paper, index) => savedPaper(paper, index, now));
  return backup({ saved, marks: [], observations: [], settings: DEFAULT_SETTINGS, rules: [] }, now);
}

function savedPaper(paper: Paper, index: number, now: number): SavedPaper {
  // More in some weeks than in others.
  const savedAt = Math.round(now - (index * 1.6 + 3 * Math.sin(index / 3) + 0.1) * DAY_MS);
  const [isDone, isReading] = [index % 5 === 4, index % 9 === 0];
  return {
    id: paper.id,
    paper,
    state: isDone ? 'done' : isReading ? 'reading' : 'to-read',
    tags: tagsFor(index),
    note: index === 0 ? NOTE : index % 8 === 3 ? 'Ask about the ablation in the reading group.' : '',
    savedAt,
    changedAt: savedAt,
    position: positionFor(savedAt),
    ...(index % 11 === 0 && { starred: true as const }),
    ...((isDone || isReading) && { readingAt: savedAt + DAY_MS }),
    ...(isDone && { doneAt: Math.min(now, savedAt + 6 * DAY_MS) }),
  };
}

function tagsFor(index: number): string[] {
  if (index % 3 === 1) return [];
  const [first, second] = [TAGS[index % TAGS.length], TAGS[(index * 2 + 1) % TAGS.length]];
  return [...new Set([first ?? '', ...(index % 4 === 0 ? [second ?? ''] : [])])];
}

const NOTE = `**Read for Thursday.** What they measure is the *change* of the answer, not its quality.

- [x] table 3 with our baselines
- [ ] does it hold for longer inputs?

> Compare with section 4 of [our draft](https://example.org/draft).`;
