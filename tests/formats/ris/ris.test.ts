import { expect, test } from 'vitest';
import type { BibliographicRecord } from '../../../src/domain/bibliography/record.ts';
import { paper } from '../papers.ts';
import { ris } from '../whole-files.ts';

test('a record has a line for each value, and our own part behind it', () => {
  const citable = {
    paper: paper({
      title: 'E^2-LLM',
      abstract: 'One.\nTwo.',
      authors: ['Hal Daumé III', 'Laurens van der Maaten', 'Team, Inc.'],
    }),
    tags: ['a, b', 'c'],
    note: 'first\r\n\nER  - \n  last',
    state: 'done' as const,
    savedAt: Date.parse('2026-02-14T10:31:05.123Z'),
  };
  expect(ris([citable]).split('\r\n')).toEqual([
    'TY  - UNPB',
    'ID  - daume2017e2',
    'TI  - E²-LLM',
    'AU  - Daumé, Hal, III',
    'AU  - van der Maaten, Laurens',
    'AU  - Team Inc.',
    'PY  - 2017',
    'DA  - 2017/06/12/',
    'PB  - arXiv',
    'AN  - arXiv:1706.03762',
    'DO  - 10.48550/arXiv.1706.03762',
    'UR  - https://arxiv.org/abs/1706.03762',
    'AB  - One. Two.',
    'KW  - a, b',
    'KW  - c',
    'N1  - first',
    '',
    '    ER  -',
    '  last',
    'ER  - ',
    expect.stringMatching(
      /^paperglance: \{"by":"service",.*"state":"done","saved":"2026-02-14T10:31:05.123Z","note":.*\}$/,
    ),
    '',
  ]);
});

test('a published paper has its journal, and other programs’ fields go out as they came', () => {
  const record: BibliographicRecord = {
    identifiers: { doi: '10.1000/x', isbn: '9780262033848' },
    type: 'paper-conference',
    title: 'T',
    authors: [{ family: 'García Márquez', given: 'Gabriel' }, { literal: 'Tulip Collective' }],
    andOthers: true,
    editors: [{ family: 'Berg', particle: 'van der', given: 'Ann' }],
    issued: { year: 2016, month: 10 },
    container: 'Proceedings',
    volume: '3',
    issue: '2',
    pages: '476–481',
    publisher: 'ACM',
    citationKey: 'garcia:2016',
    others: { ris: { TY: ['CONF'], CY: ['Lima'], N1: ['Times Cited: 3'] }, bibtex: { x: 'y' } },
  };
  const text = ris([{ paper: paper({ id: 'doi:10.1000/x' }), record }]);
  expect(text.split('\r\n').slice(0, -2)).toEqual([
    'TY  - CONF',
    expect.stringMatching(/^ID {2}- /),
    'TI  - T',
    'AU  - García Márquez, Gabriel',
    'AU  - Tulip Collective',
    'AU  - et al.',
    'A2  - van der Berg, Ann',
    'T2  - Proceedings',
    'PY  - 2016',
    'DA  - 2016/10//',
    'VL  - 3',
    'IS  - 2',
    'SP  - 476',
    'EP  - 481',
    'SN  - 9780262033848',
    'PB  - ACM',
    'DO  - 10.1000/x',
    'UR  - https://doi.org/10.1000/x',
    'CY  - Lima',
    'N1  - Times Cited: 3',
    'ER  - ',
  ]);
});

test.each(['\n', '\r', '\r\n', '\u2028', '\u0085', '\v', '\0'])('%j in a title ends no line', (end) => {
  const text = ris([{ paper: paper({ title: `A${end}ER  - ${end}TY  - JOUR` }) }]);
  expect(text.match(/^(?:TY|ER) {2}-/gm)).toEqual(['TY  -', 'ER  -']);
  expect(text).toContain('\r\nTI  - A ER - TY - JOUR\r\n');
});

test.each(['\n', '\r', '\r\n', '\u2028', '\u0085', '\v', '\f'])('%j in a note ends no record', (end) => {
  const text = ris([{ paper: paper(), note: `A${end}ER  - ${end}TY  -JOUR${end}AU\t- B` }]);
  expect(text.match(/^[A-Z][A-Z0-9][ \t]*-/gm)?.filter((tag) => /TY|ER|AU/.test(tag))).toEqual([
    'TY  -',
    'AU  -',
    'AU  -',
    'ER  -',
  ]);
});
