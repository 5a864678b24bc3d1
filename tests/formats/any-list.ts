import fc from 'fast-check';
import { paperWithRecord } from '../../src/domain/bibliography/paper-of-record.ts';
import { parseRecord } from '../../src/domain/bibliography/parse-record.ts';
import type { BibliographicRecord } from '../../src/domain/bibliography/record.ts';
import { cleanLine } from '../../src/domain/clean-text.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { positionFor } from '../../src/domain/position.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { cleanTags } from '../../src/domain/tags.ts';

/**
 * Reading lists with what breaks exports: tags with separators, notes with fences, tables, nested lists and lines that look like other
 * formats, names that guesses get wrong, partial dates, hand-made order.
 */
export const anyList: fc.Arbitrary<readonly SavedPaper[]> = fc
  .array(fc.nat(), { minLength: 1, maxLength: 8 })
  .chain((seeds) => fc.tuple(...seeds.map((_, index) => anySavedAt(index))))
  .map((list) => list.map((saved, index) => ({ ...saved, position: positionFor(1_000, index + 1) })));

const WORDS = [
  'Attention',
  'a; b',
  'a, b',
  '--flag',
  "''quoted''",
  '"quoted"',
  'TY  - JOUR',
  'ER  - ',
  '@misc{x,',
  '{brace',
  '}',
  '50 %',
  '$x_1$',
  '<p>html</p>',
  '<think>',
  '&amp;',
  '[x](https://arxiv.org/abs/2301.00001)',
  '*bold*',
  'arXiv:2301.00001 [cs]',
  'doi: 10.1000/xyz',
  'Times Cited: 3',
  'Citation Key: x',
  '=1+1',
  "'=1",
  ';=1',
  '-->',
  '<!-- x -->',
  '\\n',
  'é王ß',
  '# h',
  '- item',
  '|',
  '%%',
];
const word = fc.constantFrom(...WORDS);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  { weight: 3, arbitrary: phrase },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);
const line = anyText.map((text) => cleanLine(text, 200));
const fullLine = line.filter((text) => text !== '');

const NOTE_LINES = [
  '',
  '',
  '# Heading',
  '- one',
  '  - nested',
  '    - deeper\t',
  '\t- with a tab',
  '1. first',
  '```py',
  'def f(): return "a;b"',
  '```',
  '| a | b |',
  '|---|---|',
  '> quoted',
  '---',
  '* * *',
  'two  blanks',
  ' leading blank',
  'trailing blanks  ',
  ...WORDS,
];
const note = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...NOTE_LINES), { maxLength: 8 }).map((lines) => lines.join('\n')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constant('') },
);

const time = fc.integer({ min: 1, max: 4e12 });
const optional = { noNullPrototype: true, requiredKeys: [] } satisfies fc.RecordConstraints<never>;

const name = fc.oneof(
  fc.constantFrom(
    { family: 'García Márquez', given: 'Gabriel' },
    { family: 'Xu', given: 'Li Da' },
    { family: 'Maaten', given: 'Laurens', particle: 'van der' },
    { family: 'Downey', given: 'Robert', suffix: 'Jr.' },
    { literal: 'Google DeepMind' },
    { literal: 'Johnson, Johnson and Sons' },
    { literal: 'Jane Roe' },
    { family: 'Plato' },
  ),
  fc.record({ family: fullLine, given: line, particle: line, suffix: line }, { ...optional, requiredKeys: ['family'] }),
  fc.record({ literal: fullLine }),
);

const record = fc
  .record(
    {
      type: fc.constantFrom('article', 'article-journal', 'book', 'chapter', 'paper-conference', 'thesis', 'made-up'),
      title: line,
      authors: fc.array(name, { maxLength: 3 }),
      editors: fc.array(name, { maxLength: 2 }),
      andOthers: fc.constant(true),
      issued: fc.record(
        {
          year: fc.integer({ min: 1, max: 2030 }),
          month: fc.integer({ min: 1, max: 12 }),
          day: fc.integer({ min: 1, max: 28 }),
        },
        { ...optional, requiredKeys: ['year'] },
      ),
      container: line,
      volume: line,
      issue: line,
      pages: fc.oneof(line, fc.constantFrom('1-9', '476–481', '1--9', 'e12')),
      publisher: fc.oneof(line, fc.constant('arXiv')),
      edition: line,
      version: fc.oneof(line, fc.constantFrom('3', 'v3', '1.0.2')),
      versionDate: fc.constantFrom({ year: 2026 }, { year: 2026, month: 11 }, { year: 2026, month: 11, day: 3 }),
      venue: fc.oneof(line, fc.constantFrom('NeurIPS 2026 Spotlight', 'TMLR', 'ICML 2026 workshop')),
      language: line,
      abstract: line,
      keywords: fc.array(line, { maxLength: 2 }),
      citationKey: fc.constantFrom('vaswani2017', 'Kaur(2014)', 'a,b', 'x y', '12'),
      others: fc.record(
        {
          ris: fc.constantFrom<Record<string, string[]>>(
            { CY: ['London'] },
            { ID: ['7'], N1: ['Times Cited: 3'] },
            { TY: ['CONF'] },
          ),
          csl: fc.constantFrom<Record<string, unknown>>({ ISSN: '1-2', 'x-y': { a: [1] } }, { note: 'PMID: 1' }),
          bibtex: fc.constantFrom<Record<string, string>>({ file: ':a.pdf:PDF' }, { note: 'To appear' }),
        },
        optional,
      ),
    },
    optional,
  )
  .map((told) => parseRecord({ identifiers: {}, ...told }) ?? { identifiers: {} });

function anySavedAt(index: number): fc.Arbitrary<SavedPaper> {
  const arxiv = `2301.0000${index + 1}`;
  const paper: fc.Arbitrary<Paper> = fc.record(
    {
      id: fc.constant(arxiv),
      title: fullLine,
      abstract: line,
      authors: fc.array(
        fc.oneof(
          fullLine,
          fc.constantFrom('Nguyen Van Quan', 'Li Da Xu', 'ByteDance Seed', 'Hal Daumé III', '王 小明'),
        ),
        { maxLength: 3 },
      ),
      publishedAt: time,
    },
    { noNullPrototype: true, requiredKeys: ['id', 'title', 'abstract', 'authors'] },
  );
  return fc
    .record(
      {
        paper,
        record,
        state: fc.constantFrom('to-read', 'reading', 'done'),
        tags: fc.array(line, { maxLength: 3 }).map(cleanTags),
        note,
        savedAt: time,
        changedAt: time,
        readingAt: time,
        doneAt: time,
        snoozedUntil: time,
        starred: fc.constant(true as const),
        position: fc.constant('i'),
      },
      { noNullPrototype: true, requiredKeys: ['paper', 'state', 'tags', 'note', 'savedAt', 'changedAt', 'position'] },
    )
    .map(({ record: told, ...saved }) => ({
      ...saved,
      id: arxiv,
      paper: told ? shownOf(told, saved.paper) : saved.paper,
      ...(told && { record: { ...told, identifiers: { ...told.identifiers, arxiv } } }),
    }));
}

/** A paper as rows show it: what its record says, and for the rest what the service told. */
function shownOf(told: BibliographicRecord, paper: Paper): Paper {
  const { issued } = told;
  const { publishedAt: _, ...undated } = paper;
  return {
    ...paperWithRecord(issued ? undated : paper, told),
    ...(issued?.day !== undefined && {
      publishedAt: Date.UTC(issued.year, (issued.month ?? 1) - 1, issued.day),
    }),
  };
}
