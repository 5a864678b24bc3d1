import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../src/formats/detect-format.ts';
import type { ImportEntries } from '../../src/formats/import-entry.ts';
import { noteSteps } from '../../src/formats/markdown/read-markdown.ts';
import { atOnce } from '../at-once.ts';
import { paper } from './papers.ts';
import { markdownList, markdownNotes, readImport } from './whole-files.ts';

function read(text: string): ImportEntries {
  expect(detectFormat(text)).toBe('markdown');
  const reading = readImport(text);
  return reading.kind === 'ok' ? reading : expect.unreachable(reading.kind);
}

function papersIn(text: string): readonly (readonly [id: string, title: string | undefined])[] {
  return read(text).entries.map(({ id, title }) => [id, title]);
}

describe('a list of other people', () => {
  test.each([
    ['- [A Study of X](https://arxiv.org/abs/2301.00001)', '2301.00001', 'A Study of X'],
    [
      '* [A Study of X](https://arxiv.org/pdf/2301.00001v2.pdf) - Lind et al., *NeurIPS* 2023.',
      '2301.00001',
      'A Study of X',
    ],
    ['1. [**A Study** of `X`](https://arxiv.org/abs/2301.00001 "pdf")', '2301.00001', 'A Study of X'],
    ['+ [A [very] \\[odd\\] title](<https://arxiv.org/abs/2301.00001>)', '2301.00001', 'A [very] [odd] title'],
    [
      '- **A Study of X**, Ada Lind. [[Paper](https://arxiv.org/abs/2301.00001)] [[Code](https://github.com/a/b)]',
      '2301.00001',
      'A Study of X',
    ],
    ['- [[2301.00001](https://arxiv.org/abs/2301.00001)] **A Study of X**', '2301.00001', 'A Study of X'],
    [
      '- [A Study of X](https://github.com/a/b) [![arXiv](https://img.shields.io/b.svg)](https://arxiv.org/abs/2301.00001)',
      '2301.00001',
      'A Study of X',
    ],
    ['- (2023/01) [A Study of X](https://doi.org/10.1000/XYZ), Nature', 'doi:10.1000/xyz', 'A Study of X'],
    ['- [A Study of X](https://openreview.net/forum?id=abc123DEF) &amp; more', 'openreview:abc123DEF', 'A Study of X'],
    ['- [Caf&eacute; &amp; X](https://aclanthology.org/P17-1001/)', 'acl:P17-1001', 'Café & X'],
    ['- [A Study of X](https://example.org/study.html)', 'url:https://example.org/study.html', 'A Study of X'],
    [
      '| [A Study of X](https://arxiv.org/abs/2301.00001) | NeurIPS | [code](https://github.com/a/b) |',
      '2301.00001',
      'A Study of X',
    ],
    ['### [A Study of X](https://arxiv.org/abs/2301.00001)', '2301.00001', 'A Study of X'],
    ['[A Study of X](https://arxiv.org/abs/2301.00001)', '2301.00001', 'A Study of X'],
    ['**[A Study of X](https://arxiv.org/abs/2301.00001)**  \nAda Lind', '2301.00001', 'A Study of X'],
    [
      '- A Study of X\n  - [Paper](https://arxiv.org/abs/2301.00001) | [Code](https://github.com/a/b)',
      '2301.00001',
      'A Study of X',
    ],
    ['- [A Study of X](https://arxiv.org/abs/2301.00001)\r\n', '2301.00001', 'A Study of X'],
  ])('%s', (line, id, title) => {
    expect(papersIn(line)).toEqual([[id, title]]);
  });

  test('is one entry a bullet, also in lists within lists', () => {
    const text = `# Awesome things [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)

- [Contents](#contents)
- Agents
  - [A](https://arxiv.org/abs/2301.00001), after [B](https://arxiv.org/abs/2301.00002)
  - [C](https://arxiv.org/abs/2301.00003)
    - notes: as in [D](https://arxiv.org/abs/2301.00004), but slower
    - [Paper](https://arxiv.org/abs/2301.00003) [Slides](https://example.org/slides)
    - [E](https://arxiv.org/abs/2301.00005)

Prose on [F](https://arxiv.org/abs/2301.00006) and 2301.00007 is none.

> [G](https://arxiv.org/abs/2301.00008)
`;
    expect(papersIn(text)).toEqual([
      ['2301.00001', 'A'],
      ['2301.00003', 'C'],
      ['2301.00005', 'E'],
    ]);
  });

  test('says what led to no paper', () => {
    const text = '- [A](https://arxiv.org/abs/2301.00001)\n- [Tool](https://github.com/a/tool)\n- [x](/local)\n- words';
    expect(read(text).problems).toEqual([{ at: 'line 2', title: 'Tool', why: 'no-paper' }]);
  });

  test('has the code and what is ticked off', () => {
    const text =
      '- [x] [A](https://arxiv.org/abs/2301.00001) [code](https://github.com/a/b)\n- [ ] [B](https://arxiv.org/abs/2301.00002)';
    expect(read(text).entries).toMatchObject([{ state: 'done', code: 'https://github.com/a/b' }, { state: 'to-read' }]);
  });

  test.each([
    '@misc{l, title={L}}',
    '```bibtex\n@misc{l, title={L}, eprint={2301.00009}}\n- [B](https://arxiv.org/abs/2301.00008)\n```',
    'TY  - JOUR\nTI  - L\nER  - ',
    'title,url\nL,https://arxiv.org/abs/2301.00009',
  ])('is its bullets, whatever stands below: %j', (below) => {
    expect(papersIn(`- [A](https://arxiv.org/abs/2301.00001)\n\n${below}\n`)).toEqual([['2301.00001', 'A']]);
  });

  test.each([
    ['bibtex', '@misc{a,\n annote={\n- [A](https://arxiv.org/abs/2301.00001)}}'],
    ['ris', 'TY  - JOUR\nN1  - a\n- [A](https://arxiv.org/abs/2301.00001)\nER  - '],
    ['csv', 'title,url,note\nA,https://a.io/b,"\n- [A](https://arxiv.org/abs/2301.00001)"'],
    ['links', 'https://arxiv.org/abs/2301.00001\n- 2301.00002'],
    ['bibtex', '# Cite\n\n```\n@misc{a, title={A}}\n```\n'],
  ] as const)('a note of a %s file is none', (format, text) => {
    expect(detectFormat(text)).toBe(format);
  });
});

describe('a list of ours', () => {
  const saved = {
    paper: paper(),
    savedAt: 0,
    state: 'reading' as const,
    tags: ['a · b', 'c'],
    note: 'see\n\n- [X](https://arxiv.org/abs/2301.00009)\n\n```\n- [Y](https://arxiv.org/abs/2301.00008)\n```',
  };

  test('a link in a note is the note’s', () => {
    expect(read(markdownList([saved, { ...saved, paper: paper({ id: '2305.03048' }) }])).entries).toMatchObject([
      { id: '1706.03762', note: saved.note, tags: saved.tags, state: 'reading' },
      { id: '2305.03048', note: saved.note },
    ]);
  });

  test('what somebody wrote in it since then counts', () => {
    const text = markdownList([{ ...saved, tags: ['c'] }])
      .replace(' · c', ' · c · new')
      .replace('  see', '  seen again')
      .replace('\n<!--', '- [B](https://arxiv.org/abs/2301.00002)\n\nSome words.\n\n<!--');
    expect(read(text).entries).toMatchObject([
      { id: '1706.03762', tags: ['c', 'new'], note: expect.stringMatching(/^seen again/), state: 'reading' },
      { id: '2301.00002', title: 'B' },
    ]);
  });

  test('of an older version has its titles, tags and notes', () => {
    const text = markdownList([{ paper: paper(), tags: ['a', 'b*'], note: saved.note }], { heading: 'Mine' });
    expect(text).not.toContain('<!--');
    expect(read(text).entries).toEqual([
      { id: '1706.03762', title: 'Attention Is All You Need', authors: [], tags: ['a', 'b*'], note: saved.note },
    ]);
  });

  test('a paper without any page comes back', () => {
    const alone = { ...saved, paper: paper({ id: 'title:on nothing|2017|lind', title: 'On Nothing' }) };
    expect(read(markdownList([alone])).entries).toMatchObject([
      { id: alone.paper.id, title: 'On Nothing', tags: saved.tags },
    ]);
  });
});

describe('a note with properties', () => {
  test('of ours, alone or of an older version', () => {
    const [file] = markdownNotes([
      { paper: paper({ abstract: 'It is *new*.' }), tags: ['a'], note: '> quoted\n\nwords', state: 'done' },
    ]);
    expect(read(file?.text ?? '').entries).toMatchObject([
      {
        id: '1706.03762',
        title: 'Attention Is All You Need',
        tags: ['a'],
        note: '> quoted\n\nwords',
        state: 'done',
        record: { citationKey: 'vaswani2017attention', abstract: 'It is *new*.' },
      },
    ]);
  });

  test.each([
    ['title: A\ndoi: 10.1000/x\ntags: [a, b]', { id: 'doi:10.1000/x', tags: ['a', 'b'], note: 'Words.' }],
    [
      'Title: A\nsource: https://arxiv.org/abs/2301.00001\nauthor:\n  - "[[Ada Lind]]"',
      { id: '2301.00001', authors: ['Ada Lind'] },
    ],
    ['title: A\nyear: 2020\nurl: https://example.org/a', { id: 'url:https://example.org/a' }],
    ['citekey: lind2020\ntitle: A\nyear: 2020', { record: { citationKey: 'lind2020', issued: { year: 2020 } } }],
  ])('of other people: %j', (yaml, entry) => {
    expect(read(`---\n${yaml}\n---\nWords.\n`).entries).toMatchObject([{ title: 'A', ...entry }]);
  });

  test.each(['title: My day', 'title: A recipe\nurl: https://example.org/a', 'tags: [a]'])(
    '%j is of no paper',
    (yaml) => {
      expect(detectFormat(`---\n${yaml}\n---\nWords.\n`)).toBeUndefined();
    },
  );

  test('files without one are lists where no other is a note', () => {
    const files = [
      { name: 'a.md', text: '- [A](https://arxiv.org/abs/2301.00001)' },
      { name: 'b.md', text: 'prose' },
    ];
    expect(atOnce(noteSteps(files))).toMatchObject({ entries: [{ id: '2301.00001', title: 'A' }] });
  });
});
