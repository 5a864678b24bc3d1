import { describe, expect, test } from 'vitest';
import type { ImportEntry } from '../../../src/formats/unite-entries.ts';
import { readRis } from '../whole-files.ts';

/** The one entry of a record with these lines; it has an arXiv id, unless they name another paper. */
function entryOf(lines: string, id = 'AN  - arXiv:1706.03762\n'): ImportEntry {
  const reading = readRis(`TY  - JOUR\n${id}${lines}\nER  - \n`);
  if (reading.kind !== 'ok') return expect.unreachable(reading.why);
  expect(reading.problems).toEqual([]);
  const [entry] = reading.entries;
  return entry ?? expect.unreachable('no entry');
}

function recordOf(lines: string, id?: string) {
  return entryOf(lines, id).record;
}

describe('a date is as much as is told', () => {
  test.each([
    ['PY  - 2016', { year: 2016 }],
    ['PY  - 2016\nY1  - 2016/10/19', { year: 2016, month: 10, day: 19 }],
    ['Y1  - 2016/10/19\nPY  - 2016', { year: 2016, month: 10, day: 19 }],
    ['DA  - 2016/Oct/19', { year: 2016, month: 10, day: 19 }],
    ['DA  - 10/19/2016', { year: 2016, month: 10, day: 19 }],
    ['DA  - 2016/10//', { year: 2016, month: 10 }],
    ['PY  - 2016//', { year: 2016 }],
    ['PY  - 2016///Spring', { year: 2016 }],
    ['PY  - 2016\nDA  - Oct 19', { year: 2016, month: 10, day: 19 }],
    ['DA  - OCT\nPY  - 2016', { year: 2016, month: 10 }],
    ['DA  - 2015/12/30\nPY  - 2016', { year: 2016 }],
    ['PY  - 2016/13/45/', { year: 2016 }],
    ['DA  - 2016-10-19T00:00:00Z', { year: 2016, month: 10, day: 19 }],
    ['PY  - n.d.', undefined],
    ['Y2  - 2020/01/01', undefined],
  ])('%j', (lines, issued) => {
    expect(recordOf(lines)?.issued).toEqual(issued);
  });
});

describe('names keep their parts', () => {
  test.each([
    ['AU  - García Márquez, Gabriel', [{ family: 'García Márquez', given: 'Gabriel' }]],
    ['AU  - Xu, Li Da', [{ family: 'Xu', given: 'Li Da' }]],
    ['AU  - Cobb, Jr., F. W.', [{ family: 'Cobb', given: 'F. W.', suffix: 'Jr.' }]],
    ['A1  - Alves, A.A., Jr.', [{ family: 'Alves', given: 'A.A.', suffix: 'Jr.' }]],
    ['AU  - Doe Jr., Jane,', [{ family: 'Doe', given: 'Jane', suffix: 'Jr.' }]],
    ['AU  - van der Berg, Ann', [{ family: 'Berg', particle: 'van der', given: 'Ann' }]],
    ['AU  - Tulip Collective,', [{ literal: 'Tulip Collective' }]],
    [
      'AU  - Ada Lind and Bo Moss',
      [
        { family: 'Lind', given: 'Ada' },
        { family: 'Moss', given: 'Bo' },
      ],
    ],
    [
      'AU  - Lind, Ada; Moss, Bo',
      [
        { family: 'Lind', given: 'Ada' },
        { family: 'Moss', given: 'Bo' },
      ],
    ],
    [
      'AU  - Lind, Ada\nMoss, Bo',
      [
        { family: 'Lind', given: 'Ada' },
        { family: 'Moss', given: 'Bo' },
      ],
    ],
    ['AU  - Lind, Ada\nAU  - :\nAU  - ', [{ family: 'Lind', given: 'Ada' }]],
  ])('%j', (lines, authors) => {
    expect(recordOf(lines)?.authors).toEqual(authors);
    expect(recordOf(lines)).not.toHaveProperty('andOthers');
  });

  test.each(['AU  - Doe, J.\nAU  - et al.', 'AU  - Doe, J. et al.', 'AU  - Doe, J.\nAU  - others'])(
    '%j are more',
    (lines) => {
      expect(recordOf(lines)).toMatchObject({ authors: [{ family: 'Doe', given: 'J.' }], andOthers: true });
    },
  );

  test('editors are no authors', () => {
    expect(recordOf('AU  - A, B\nED  - C, D')).toMatchObject({
      authors: [{ family: 'A' }],
      editors: [{ family: 'C', given: 'D' }],
    });
  });
});

describe('a tag is one with a blank less, a tab or nothing behind its dash', () => {
  test.each([
    'TY  -JOUR\nTI  -A title\nUR  -https://arxiv.org/abs/1706.03762\nER  -',
    'TY  -\tJOUR\nTI  -\tA title\nUR  -\thttps://arxiv.org/abs/1706.03762\nER  -\t',
    'TY - JOUR\nTI - A title\nUR - https://arxiv.org/abs/1706.03762\nER -',
    'TY\t- JOUR\r\nTI\t- A title\r\nUR\t- https://arxiv.org/abs/1706.03762\r\nER\t- ',
    '  TY  - JOUR\r  TI  - A title\r  UR  - https://arxiv.org/abs/1706.03762\r',
    'Provider: X\nContent: text/plain\n\nTY  - JOUR\nTI  - A title\nUR  - https://arxiv.org/abs/1706.03762',
  ])('%j', (text) => {
    expect(readRis(text)).toMatchObject({
      entries: [{ id: '1706.03762', record: { title: 'A title' } }],
      problems: [],
    });
  });

  test('a line of text is none', () => {
    expect(recordOf('TI  - Attention\nUS-based and AI -driven\nAB  - One\nC1-C2')).toMatchObject({
      title: 'Attention US-based and AI -driven',
      abstract: 'One C1-C2',
    });
  });
});

describe('EndNote’s values of several lines', () => {
  test('keywords are parted', () => {
    expect(entryOf('KW  - one\ntwo words\n   three, 3\nTI  - T').tags).toEqual(['one', 'two words', 'three, 3']);
  });

  test.each([
    ['KW  - one; two;three', ['one', 'two', 'three']],
    ['KW  - one\nKW  - a; b', ['one', 'a; b']],
    ['KW  - a, b', ['a, b']],
  ])('%j', (lines, tags) => {
    expect(entryOf(lines).tags).toEqual(tags);
  });

  test.each([
    ['N1  - one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
    ['N1  - one\n      two\n        - deep', 'one\ntwo\n  - deep'],
    ['N1  - one\nRN  - two', 'one\ntwo'],
    ['N1  - one\n\nTI  - T', 'one'],
  ])('a note keeps its lines: %j', (lines, note) => {
    expect(entryOf(lines).note).toBe(note);
  });
});

describe('an id is found in any of its places', () => {
  test.each([
    'L3  - https://arxiv.org/abs/2101.00001',
    'PB  - arXiv:2101.00001',
    'C2  - 2101.00001',
    'M3  - 10.48550/arXiv.2101.00001',
    'UR  - https://example.org/x\nUR  - https://arxiv.org/pdf/2101.00001v3',
    'UR  - https://example.org/x\nhttps://arxiv.org/abs/2101.00001',
    'DO  - 10.48550/ARXIV.2101.00001',
    'AN  - arXiv:2101.00001 [cs.LG]',
    'U1  - arXiv:2101.00001',
    'N1  - Read it.\nN1  - arXiv:2101.00001',
    'ID  - arXiv-2101.00001',
  ])('%j', (lines) => {
    expect(entryOf(lines, '').id).toBe('2101.00001');
    expect(recordOf(lines, '')?.identifiers.arxiv).toBe('2101.00001');
  });

  test.each([
    ['DO  - 10.1000/X', { doi: '10.1000/x' }],
    ['M3  - doi: 10.1000/x', { doi: '10.1000/x' }],
    ['N1  - doi: 10.1000/x', { doi: '10.1000/x' }],
    ['SN  - 978-0-262-03384-8', { isbn: '9780262033848' }],
    ['DB  - PubMed\nAN  - 31452104', { pmid: '31452104' }],
    ['UR  - https://openreview.net/forum?id=rJl-b3RcF7', { openreview: 'rJl-b3RcF7' }],
    ['SN  - 1476-4687\nAN  - WOS:0001', {}],
  ])('%j', (lines, identifiers) => {
    expect(recordOf(lines)?.identifiers).toEqual({ arxiv: '1706.03762', ...identifiers });
  });
});

describe('what a program put into a note is no note', () => {
  test.each([
    'N1  - Times Cited in Web of Science Core Collection:  12\nTotal Times Cited:  14\nCited Reference Count:  40',
    'N1  - Cited By :12\nN1  - Export Date: 14 February 2026',
    'N1  - doi: 10.1000/x',
    'N1  - arXiv:1706.03762 [cs]',
    'N1  - CODEN: NATUA\nCorrespondence Address: A. Lind',
    'N1  - Accession Number: 123. Last updated - 2020',
  ])('%j', (lines) => {
    expect(entryOf(lines)).not.toHaveProperty('note');
  });

  test('what a person wrote beside it is', () => {
    const entry = entryOf('N1  - Times Cited: 3\nRead section 3: it is good.\nNumber: 7');
    expect(entry.note).toBe('Read section 3: it is good.\nNumber: 7');
    expect(entry.record?.others).toEqual({ ris: { N1: ['Times Cited: 3'] } });
  });

  test('HTML becomes Markdown', () => {
    expect(entryOf('N1  - <p>Great <strong>paper</strong> &amp; idea</p>').note).toBe('Great **paper** & idea');
    expect(entryOf('N1  - <div><p>a</p>\n<ul>\n<li>b</li>\n</ul></div>').note).toBe('a\n\n- b');
  });
});

test.each([
  ['DO  - 10.1038/nature.2012.11536', ['doi:10.1038/nature.2012.11536']],
  ['UR  - https://doi.org/10.1098/rspa.2009.0502', ['doi:10.1098/rspa.2009.0502']],
  ['N1  - Compare with arXiv:2101.00001', []],
  ['ID  - smith2009.00502', []],
])('%j names no arXiv paper', (lines, ids) => {
  const reading = readRis(`TY  - JOUR\n${lines}\nER  - \n`);
  const problems = ids.length > 0 ? [] : [{ why: 'no-identity' }];
  expect(reading).toMatchObject({ kind: 'ok', entries: ids.map((id) => ({ id })), problems });
});

describe('each tag has its place', () => {
  test.each([
    [
      'JF  - Nature\nJO  - Nat.\nVL  - 3\nIS  - 2\nSP  - 476\nEP  - 481',
      { container: 'Nature', volume: '3', issue: '2', pages: '476-481' },
    ],
    ['SP  - 476-481', { pages: '476-481' }],
    ['EP  - 481', { pages: '481' }],
    ['T1  - A title', { title: 'A title' }],
    ['N2  - About', { abstract: 'About' }],
    ['ET  - 2nd\nLA  - en\nPB  - ACM', { edition: '2nd', language: 'en', publisher: 'ACM' }],
    ['ID  - vaswani:2017', { citationKey: 'vaswani:2017' }],
    ['LB  - vaswani2017', { citationKey: 'vaswani2017' }],
  ])('%j', (lines, fields) => {
    expect(recordOf(lines)).toMatchObject(fields);
  });

  test.each([
    ['BOOK', 'book'],
    ['CPAPER', 'paper-conference'],
    ['CONF', 'paper-conference'],
    ['CHAP', 'chapter'],
    ['THES', 'thesis'],
    ['RPRT', 'report'],
    ['UNPB', 'article'],
    ['EJOUR', 'article-journal'],
    ['GEN', undefined],
    ['XYZ', undefined],
  ])('a %s is a %s', (type, csl) => {
    const reading = readRis(`TY  - ${type}\nAN  - 1706.03762\nER  - \n`);
    expect(reading.kind === 'ok' && reading.entries[0]?.record?.type).toBe(csl);
  });

  test('the title of a chapter’s book is its container', () => {
    const reading = readRis('TY  - CHAP\nTI  - A\nBT  - B\nA2  - Ed, I.\nAN  - 1706.03762\nER  - ');
    expect(reading).toMatchObject({
      entries: [{ record: { title: 'A', container: 'B', editors: [{ family: 'Ed', given: 'I.' }] } }],
    });
  });

  test('what has no place is kept for the next RIS file', () => {
    expect(
      recordOf(
        'JF  - Nature\nJO  - Nat.\nSN  - 1476-4687\nCY  - London\nY2  - 2020/01/01\nU1  - mine\nZZ  - x\nUR  - https://a.io/\nL1  - https://a.io/b.pdf',
      )?.others,
    ).toEqual({
      ris: {
        JO: ['Nat.'],
        SN: ['1476-4687'],
        CY: ['London'],
        Y2: ['2020/01/01'],
        U1: ['mine'],
        ZZ: ['x'],
        L1: ['https://a.io/b.pdf'],
      },
    });
  });
});
