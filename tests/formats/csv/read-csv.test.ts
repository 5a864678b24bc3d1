import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../src/formats/csv/csv-rows.ts';
import { detectFormat } from '../../../src/formats/detect-format.ts';
import type { ImportEntries } from '../../../src/formats/import-entry.ts';
import { paper } from '../papers.ts';
import { csv, readCsv, readImport } from '../whole-files.ts';

function read(text: string): ImportEntries {
  expect(detectFormat(text.replace(/^\ufeff/, ''))).toBe('csv');
  const reading = readImport(text);
  return reading.kind === 'ok' ? reading : expect.unreachable(reading.kind);
}

describe('a table of other people', () => {
  test.each([
    ['title,authors,year,url', 'A,"Lind, Ada; Moss, Bo",2023,https://arxiv.org/abs/2301.00001'],
    ['Title;Authors;Year;Link', 'A;Lind, Ada; 2023;https://arxiv.org/abs/2301.00001'],
    ['"TITLE"\t"arXiv ID"\tYear', 'A\t2301.00001\t2023'],
    ['Titel,DOI,Jahr', 'A,10.48550/arXiv.2301.00001,2023'],
    ['\ufefftitle,arxiv,year', 'A,arXiv:2301.00001v2,2023'],
    ['sep=;\ntitle;arxiv;year', 'A;2301.00001;2023'],
    ['year,name,pdf', '2023,A,https://arxiv.org/pdf/2301.00001'],
    ['id,title,year', '2301.00001,A,2023'],
    ['title,arxiv,year', 'A,2301.1,2023'],
  ])('%j', (header, row) => {
    expect(read(`${header}\r\n${row}\r\n`)).toMatchObject({
      entries: [{ id: '2301.00001', record: { title: 'A', issued: { year: 2023 } } }],
      problems: [],
    });
  });

  test.each([
    ['tags', '"a; b, c"', { tags: ['a', 'b, c'] }],
    ['Keywords', '"a, b"', { record: { keywords: ['a', 'b'] } }],
    ['labels', 'a|b', { tags: ['a', 'b'] }],
    ['note', '"two\nlines, ""so"""', { note: 'two\nlines, "so"' }],
    ['Status', 'Read', { state: 'done' }],
    ['starred', 'yes', { starred: true }],
    ['Date Added', '2026-01-02 03:04:05', { savedAt: Date.parse('2026-01-02T03:04:05Z') }],
    [
      'authors',
      '"Vaswani A., Shazeer N.-M."',
      {
        record: {
          authors: [
            { family: 'Vaswani', given: 'A.' },
            { family: 'Shazeer', given: 'N.-M.' },
          ],
        },
      },
    ],
    ['authors', 'Ada Lind and Bo Moss', { record: { authors: [{ family: 'Lind' }, { family: 'Moss' }] } }],
    ['journal', 'Nature', { record: { container: 'Nature' } }],
    ['citation key', 'lind2023', { record: { citationKey: 'lind2023' } }],
    ['isbn', '978-0-262-03384-8', { record: { identifiers: { isbn: '9780262033848' } } }],
    ['start page,end page', '1,9', { record: { pages: '1-9' } }],
  ])('%s: %j', (column, cell, entry) => {
    expect(read(`title,arxiv,${column}\nA,2301.00001,${cell}\n`)).toMatchObject({ entries: [entry] });
  });

  test('Zotero’s', () => {
    const text = `"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","ISSN","DOI","Url","Abstract Note","Date","Date Added","Pages","Number","Extra","Notes","Manual Tags","Automatic Tags"
"ABCD2345","preprint","2017","Vaswani, Ashish; García Márquez, Gabriel","Attention Is All You Need","","","","10.48550/arXiv.1706.03762","http://arxiv.org/abs/1706.03762","As in arXiv:2301.00001.","2017-06-12","2024-05-01 12:00:00","","arXiv:1706.03762","arXiv:1706.03762 [cs]
Citation Key: vaswani2017","<p>One</p>; <p>Two</p>","a, b; c","Computer Science"`;
    expect(read(text).entries).toMatchObject([
      {
        id: '1706.03762',
        tags: ['a, b', 'c'],
        note: 'One\n\nTwo',
        savedAt: Date.parse('2024-05-01T12:00:00Z'),
        record: {
          identifiers: { arxiv: '1706.03762' },
          type: 'article',
          title: 'Attention Is All You Need',
          authors: [
            { family: 'Vaswani', given: 'Ashish' },
            { family: 'García Márquez', given: 'Gabriel' },
          ],
          issued: { year: 2017, month: 6, day: 12 },
          abstract: 'As in arXiv:2301.00001.',
          keywords: ['Computer Science'],
          citationKey: 'vaswani2017',
        },
      },
    ]);
  });

  test('an id that an abstract or a note mentions is no entry, and none of the row’s', () => {
    const { entries, problems } = read(
      'title,doi,abstract,notes\nA,10.1000/x,See arXiv:2301.00001,"and\narXiv:2301.00002 too"\n',
    );
    expect(entries.map(({ id }) => id)).toEqual(['doi:10.1000/x']);
    expect(problems).toEqual([]);
  });

  test('a row without a name is named by its line', () => {
    expect(read('title,doi,notes\n,,"a\nb"\n"",x,c').problems).toEqual([
      { at: 'line 2', why: 'no-identity' },
      { at: 'line 4', why: 'no-identity' },
    ]);
  });
});

describe('what is no table', () => {
  test.each([
    'see 1706.03762, and 2305.03048',
    'https://arxiv.org/abs/1706.03762, https://arxiv.org/abs/2305.03048',
    'name,colour\na,b',
    '@misc{title, url={x}}',
    '@article{a, title={T}, year={2017}, eprint={1706.03762}}\n@article{b, title={U}, year={2018}, doi={10.1000/x}}',
    '\n  @book{a, title = "T", year = 2016, url = {2016}}',
    '- [title, url](https://arxiv.org/abs/1706.03762)',
    'title\nA',
  ])('%j', (text) => {
    expect(detectFormat(text)).not.toBe('csv');
  });
});

describe('our own', () => {
  test('a table with 5,190 papers has 5,190, whatever their abstracts cite', () => {
    const papers = Array.from({ length: 5_190 }, (_, index) => ({
      paper: paper({
        id: `2301.${String(index + 1).padStart(5, '0')}`,
        title: `T${index}`,
        abstract: 'As 1706.03762 says.',
      }),
      note: '@misc{x,\n}\nTY  - JOUR\n',
    }));
    const { entries, problems } = read(csv(papers, { forExcel: true }));
    expect(entries.map(({ id }) => id)).toEqual(papers.map((each) => each.paper.id));
    expect(problems).toEqual([]);
  });

  test('what a person changes in it counts', () => {
    const [header = '', row = ''] = csv([
      { paper: paper(), state: 'to-read', tags: ['a'], note: 'n', savedAt: 1 },
    ]).split('\r\n');
    const changed = row
      .replace('to-read', 'done')
      .replace(',a,n,', ',a; b,other,')
      .replace('vaswani2017attention', 'mine');
    expect(read(`${header}\r\n${changed}\r\n`)).toMatchObject({
      entries: [{ id: '1706.03762', state: 'done', tags: ['a', 'b'], note: 'other', savedAt: 1 }],
    });
  });

  test('Excel’s copy of it is read: semicolons, and the zeros of ids gone', () => {
    const text = csv([{ paper: paper({ id: '2301.10000' }), tags: ['a'], note: '=1', savedAt: 1 }]);
    const excel = [...csvRows(text)].map(({ cells }) =>
      cells.map((cell) => `"${(cell === '2301.10000' ? '2301.1' : cell).replaceAll('"', '""')}"`).join(';'),
    );
    expect(readCsv(`\ufeff${excel.join('\r\n')}`)).toMatchObject({
      entries: [{ id: '2301.10000', tags: ['a'], note: '=1', savedAt: 1 }],
      problems: [],
    });
  });

  test('one of the first versions is read', () => {
    const text =
      'id,title,authors,year,published,url,state,tags,note,saved,finished,votes,stars,organisation,code,project,summary,abstract\r\n1706.03762,A,Ada Lind; Bo Moss,2017,2017-06-12,https://arxiv.org/abs/1706.03762,done,a; b,"\'- x\n\'- y",2026-02-14,2026-02-15,3,,,,,Short.,Long 2301.00001.\r\n';
    expect(read(text)).toMatchObject({
      entries: [
        {
          id: '1706.03762',
          state: 'done',
          tags: ['a', 'b'],
          note: '- x\n- y',
          savedAt: Date.UTC(2026, 1, 14),
          doneAt: Date.UTC(2026, 1, 15),
          record: { abstract: 'Long 2301.00001.', issued: { year: 2017, month: 6, day: 12 } },
        },
      ],
    });
  });
});
