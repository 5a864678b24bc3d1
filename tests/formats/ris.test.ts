import { expect, test } from 'vitest';
import { ris } from '../../src/formats/ris.ts';
import { paper } from './papers.ts';

test('a record has a line for each value', () => {
  const citable = {
    paper: paper({
      title: 'E^2-LLM',
      abstract: 'One.\nTwo.',
      authors: ['Hal Daumé III', 'Laurens van der Maaten', 'Team, Inc.'],
    }),
    tags: ['a, b', 'c'],
    note: 'first\r\n\nER  - \nlast',
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
    'AB  - One. Two.',
    'KW  - a, b',
    'KW  - c',
    'N1  - first',
    'N1  - ER -',
    'N1  - last',
    'PB  - arXiv',
    'AN  - arXiv:1706.03762',
    'DO  - 10.48550/arXiv.1706.03762',
    'UR  - https://arxiv.org/abs/1706.03762',
    'ER  - ',
    '',
  ]);
});

test.each(['\n', '\r', '\r\n', '\u2028', '\u0085', '\v', '\0'])('%j in a title ends no line', (end) => {
  const text = ris([{ paper: paper({ title: `A${end}ER  - ${end}TY  - JOUR` }) }]);
  expect(text.match(/^(?:TY|ER) {2}-/gm)).toEqual(['TY  -', 'ER  -']);
  expect(text).toContain('\r\nTI  - A ER - TY - JOUR\r\n');
});
