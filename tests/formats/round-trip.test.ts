import { describe, expect, test } from 'vitest';
import { utcDate } from '../../src/domain/bibliography/issued.ts';
import { latexToText } from '../../src/domain/latex/latex.ts';
import type { Paper } from '../../src/domain/paper.ts';
import type { Citable } from '../../src/formats/citable.ts';
import { paperFromImport } from '../../src/formats/paper-from-import.ts';
import { expectLinearTime } from '../growth/growth.ts';
import { paper, recordedPapers } from './papers.ts';
import { bibtex, cslJson, links, markdownList, readImport, ris } from './whole-files.ts';

/** What our own recordings don't have, and others' papers will. */
const ODD: readonly Paper[] = [
  paper({
    id: 'hep-th/9901001',
    title: 'On {braces} & 100% "quotes" #1 \\foo @x',
    authors: ["Stéphane d'Ascoli", 'Kimi Team', 'Qwen'],
  }),
  paper({
    id: 'math/0601001',
    title: 'Bounds $\\ell_2$ and $O(n^2)$ — γ',
    authors: ['王 小明', '王小明', 'A and B Research'],
  }),
  paper({
    id: 'my-report',
    title: 'E^2-LLM costs $5 or $10',
    authors: ['Hal Daumé III', 'Benedito Alves de Oliveira Junior'],
  }),
  paper({
    id: 'a (b)/c?',
    title: '<think>你好</think> `code` _x_',
    authors: ['Łukasz Großmann', 'J. van der Maaten', 'O’Neil, Inc.'],
  }),
];

const papers = [...recordedPapers(), ...ODD];
const citables: readonly Citable[] = papers.map((recorded, index) => ({
  paper: recorded,
  tags: [`t${index % 7}`, 'two words'],
}));

function back(text: string): readonly Paper[] {
  const reading = readImport(text);
  if (reading.kind !== 'ok') return expect.unreachable(reading.kind);
  expect(reading.problems).toEqual([]);
  return reading.entries.map(paperFromImport);
}

describe.each([
  ['BibTeX', bibtex(citables, { abstracts: true })],
  ['RIS', ris(citables)],
  ['CSL-JSON', cslJson(citables)],
])('%s, written and read again', (_, text) => {
  const read = back(text);

  test('has every paper once, in order', () => {
    expect(read.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
  });

  test('has the titles as they are shown', () => {
    expect(read.map(({ title }) => latexToText(title))).toEqual(papers.map(({ title }) => latexToText(title)));
  });

  test('has the authors', () => {
    // A name that Vietnam puts first comes back in the other order where no more than its parts travel.
    const words = (names: readonly string[]) => names.map((name) => name.replace(', Inc.', ' Inc.').split(' ').sort());
    expect(read.map(({ authors }) => words(authors))).toEqual(papers.map(({ authors }) => words(authors)));
  });

  test('has the dates to the day', () => {
    expect(read.map(({ publishedAt }) => utcDate(publishedAt ?? 0))).toEqual(
      papers.map(({ publishedAt }) => utcDate(publishedAt ?? 0)),
    );
  });

  test('has the tags', () => {
    const reading = readImport(text);
    expect(reading.kind === 'ok' && reading.entries.map(({ tags }) => tags)).toEqual(citables.map(({ tags }) => tags));
  });
});

test('a note keeps its lines in BibTeX', () => {
  const note = '# Why\n\n- 100% of {braces}\n  - @misc{x, $5 & a_b\n\n\n}';
  const reading = readImport(bibtex([{ paper: paper(), note }]));
  expect(reading).toMatchObject({ kind: 'ok', problems: [], entries: [{ note }] });
});

test('links give the ids back', () => {
  expect(back(links(citables)).map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
});

test('a Markdown list of ours is a list of links too', () => {
  const arxiv = [paper(), ...recordedPapers().slice(0, 500)];
  expect(back(markdownList(arxiv.map((recorded) => ({ paper: recorded })))).map(({ id }) => id)).toEqual(
    arxiv.map(({ id }) => id),
  );
});

test.each(Object.entries({ bibtex, ris, cslJson }))(
  '%s is written in time in proportion to the papers',
  (name, write) => {
    expectLinearTime({
      name,
      make: (size) =>
        Array.from({ length: size }, (_, index): Citable => {
          const recorded = papers[index % papers.length] ?? paper();
          return { paper: { ...recorded, id: `${recorded.id}x${index}` } };
        }),
      read: write,
    });
  },
);
