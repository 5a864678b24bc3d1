import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyedBehind } from '../../src/domain/import-plan.ts';
import { noteText } from '../../src/domain/note-text.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { type ImportReading, readImportFiles } from '../../src/library/import-reading.ts';
import { atOnce, planImport } from '../at-once.ts';
import { anyList } from './any-list.ts';
import { bibtex, citationKeys, cslJson, csv, markdownList, markdownNotes, ris, zip } from './whole-files.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');
/** `EXPORT_RUNS=1000` tries more lists. */
const RUNS = Number(process.env.EXPORT_RUNS ?? 60);
type File = string | Uint8Array<ArrayBuffer>;
const WRITERS: Readonly<Record<string, (list: readonly SavedPaper[]) => File>> = {
  BibTeX: (list) => bibtex(list, { list, abstracts: true }),
  RIS: (list) => ris(list, { list }),
  CSV: (list) => csv(list, { list }),
  'CSL-JSON': (list) => cslJson(list, { list }),
  'The Markdown list': (list) => markdownList(list, { list, heading: 'My library' }),
  'The folder of notes': (list) => zip(markdownNotes(list, { list }), NOW),
};

async function read(file: File): Promise<ImportReading> {
  const reading = await readImportFiles([new Blob([file])]);
  return reading.kind === 'read' ? reading : expect.unreachable(reading.why);
}

/** The list that an import makes of a file where there was none, in its own order. */
async function imported(file: File): Promise<readonly SavedPaper[]> {
  const { entries, problems } = await read(file);
  expect(problems).toEqual([]);
  return atOnce(keyedBehind(planImport([], entries, 'merge', NOW), NOW))
    .flatMap((entry) => (entry.what === 'add' ? entry.after : []))
    .sort((a, b) => (a.position < b.position ? -1 : 1));
}

/** The reader's part, as every format carries it. */
function readersPart(list: readonly SavedPaper[]) {
  const keys = citationKeys(list);
  return list.map(({ id, state, starred, tags, note, savedAt, doneAt }) => {
    return { id, state, starred, tags, note: noteText(note), savedAt, doneAt, key: keys.get(id) };
  });
}

describe.each(Object.entries(WRITERS))('%s of ours', (_, write) => {
  test('makes the same list again where it was lost', async () => {
    await fc.assert(
      fc.asyncProperty(anyList, async (list) => {
        expect(readersPart(await imported(write(list)))).toEqual(readersPart(list));
      }),
      { numRuns: RUNS },
    );
  });

  test('changes nothing of the list it came from', async () => {
    await fc.assert(
      fc.asyncProperty(anyList, async (list) => {
        const { entries } = await read(write(list));
        expect(planImport(list, entries, 'merge', NOW)).toEqual(
          list.map((saved) => ({ what: 'skip', id: saved.id, why: 'same', before: saved })),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('is the same file from the second time on', async () => {
    await fc.assert(
      fc.asyncProperty(anyList, async (list) => {
        const second = write(await imported(write(list)));
        expect(write(await imported(second))).toEqual(second);
      }),
      { numRuns: RUNS },
    );
  });
});
