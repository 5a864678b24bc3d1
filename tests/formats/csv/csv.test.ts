import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citable } from '../../../src/formats/citable.ts';
import { textOfCsvCell } from '../../../src/formats/csv/csv-cell.ts';
import { paper, recordedPapers } from '../papers.ts';
import { csv } from '../whole-files.ts';

function read(citables: readonly Citable[]): Record<string, string>[] {
  return parse(csv(citables), { columns: true, record_delimiter: '\r\n' });
}

test('votes that nobody told are no number', () => {
  const { votes: _, ...untold } = paper();
  expect(read([{ paper: untold }, { paper: paper({ votes: 0 }) }]).map(({ votes }) => votes)).toEqual(['', '0']);
});

test('a record has the paper and what its reader added', () => {
  const citable: Citable = {
    paper: paper({ stars: 7 }),
    state: 'done',
    tags: ['a', 'b'],
    note: 'x,\n"y"',
    savedAt: 0,
    doneAt: 86_400_000,
  };
  expect(read([citable])).toEqual([
    expect.objectContaining({
      id: '1706.03762',
      title: 'Attention Is All You Need',
      authors: 'Ashish Vaswani; Noam Shazeer',
      year: '2017',
      published: '2017-06-12',
      url: 'https://arxiv.org/abs/1706.03762',
      state: 'done',
      tags: 'a; b',
      note: 'x,\n"y"',
      saved: '1970-01-01T00:00:00.000Z',
      finished: '1970-01-02T00:00:00.000Z',
      citekey: 'vaswani2017attention',
      starred: '',
      stars: '7',
      code: '',
    }),
  ]);
});

describe('a cell that a spreadsheet would run is text', () => {
  test.each(['=1+1', '+SUM(A1)', '-2+3', '@cmd', '\t=1', ' =1', '\u200b=1', '＝1', '"=1', '\r=1', "'=1"])(
    '%j',
    (note) => {
      expect(read([{ paper: paper(), note }])[0]?.note).toBe(`'${note}`);
    },
  );

  test.each([
    ['a;=1+1;b', "a;'=1+1;b"],
    ['a; =1', "a; '=1"],
    ['a;"=1', `a;"'=1`],
    ['a;＝1', "a;'＝1"],
    ["a;'=1", "a;''=1"],
    ['a\n=1', "a\n'=1"],
    ['\n=1', "'\n'=1"],
    ['a\r\n\n =1', "a\r\n\n '=1"],
    ['a\t@b', "a\t'@b"],
    [';=1', ";'=1"],
    ['=1;=2', "'=1;'=2"],
  ])('also behind a semicolon or on a line of its own: %j', (note, cell) => {
    expect(read([{ paper: paper(), note }])[0]?.note).toBe(cell);
  });

  test.each(['a;b=1', 'a; b', 'a\nb', 'a b - c', "it's - so"])('%j stays', (note) => {
    expect(read([{ paper: paper(), note }])[0]?.note).toBe(note);
  });

  test('a semicolon is in quotes', () => {
    expect(csv([{ paper: paper({ title: 'a;b' }) }])).toContain('"a;b"');
  });

  test.each(['a=1', '1-2', 'mail@x', '', 'π'])('%j stays', (note) => {
    expect(read([{ paper: paper(), note }])[0]?.note).toBe(note);
  });
});

test('a byte order mark only for Excel', () => {
  expect(csv([]).startsWith('id,')).toBe(true);
  expect(csv([], { forExcel: true }).startsWith('\ufeffid,')).toBe(true);
});

const anyNote = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...';=\'" \t\n\r-a,') }));

test('an RFC 4180 reader gets every text back, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyNote, fc.string())), (texts) => {
      const rows = read(texts.map(([note, tag]) => ({ paper: paper(), note, tags: [tag] })));
      expect(rows).toHaveLength(texts.length);
      for (const [index, [note]] of texts.entries()) {
        expect(textOfCsvCell(rows[index]?.note ?? '')).toBe(note.toWellFormed().replaceAll('\0', ''));
      }
    }),
  );
});

test('all recorded papers', () => {
  const papers = recordedPapers();
  const rows = read(papers.map((recorded) => ({ paper: recorded })));
  expect(rows.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
  expect(rows.map(({ authors }) => authors)).toEqual(papers.map(({ authors }) => authors.join('; ')));
});
