import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Citable } from '../../src/formats/citable.ts';
import { paper, recordedPapers } from './papers.ts';
import { markdownNotes } from './whole-files.ts';

function properties(text: string): Record<string, unknown> {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  return parse(yaml, { strict: true, uniqueKeys: true });
}

test('a note has the properties of Obsidian’s web clipper', () => {
  const citable: Citable = {
    paper: paper({
      title: 'VLM^2: "A" Test',
      summary: 'Short: it works.',
      abstract: 'It is *new*.',
      code: 'https://github.com/a/b',
    }),
    tags: ['machine learning', '2024', 'a/b', '#x'],
    state: 'reading',
    note: '# Mine\n\n- as *written*',
    savedAt: Date.parse('2025-01-02T23:00:00Z'),
  };
  const [file] = markdownNotes([citable]);
  expect(file?.name).toBe('VLM² - A Test.md');
  expect(file?.text).toBe(`---
title: "VLM²: \\"A\\" Test"
source: "https://arxiv.org/abs/1706.03762"
author:
  - "[[Ashish Vaswani]]"
  - "[[Noam Shazeer]]"
published: 2017-06-12
created: 2025-01-02
description: "Short: it works."
tags:
  - "machine-learning"
  - "_2024"
  - "a/b"
  - "x"
citekey: "vaswani2017vlm2"
arxiv: "1706.03762"
state: "reading"
---

> It is \\*new\\*.

[Hugging Face](<https://huggingface.co/papers/1706.03762>) · [arXiv](<https://arxiv.org/abs/1706.03762>) · [PDF](<https://arxiv.org/pdf/1706.03762>) · [alphaXiv](<https://www.alphaxiv.org/abs/1706.03762>) · [github.com](<https://github.com/a/b>)

# Mine

- as *written*

<!-- paperglance
["",{"by":"service","made":"vaswani2017vlm2","saved":"2025-01-02T23:00:00.000Z","tags":["machine learning","2024","a/b","#x"]}]
-->
`);
});

test('names are unique without regard to case', () => {
  const citables = ['Same', 'same', 'SAME', '...', ''].map((title, index) => ({
    paper: paper({ id: `x/${index}`, title }),
  }));
  expect(markdownNotes(citables).map(({ name }) => name)).toEqual([
    'Same.md',
    'same x - 1.md',
    'SAME x - 2.md',
    'x - 3.md',
    'x - 4.md',
  ]);
});

test('the properties are YAML and say what they should, whatever the texts are', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, text, text, (title, author, tag, note) => {
      const [file] = markdownNotes([{ paper: paper({ title, authors: [author], summary: title }), tags: [tag], note }]);
      const read = properties(file?.text ?? '');
      expect(Object.keys(read)).toEqual([
        'title',
        'source',
        'author',
        'published',
        'created',
        'description',
        'tags',
        'citekey',
        'arxiv',
        'state',
      ]);
      expect(typeof read.title).toBe('string');
      expect(read.author).toEqual([expect.stringMatching(/^\[\[[^[\]|#^]*\]\]$/)]);
    }),
    { numRuns: 200 },
  );
});

test('all recorded papers', () => {
  const papers = recordedPapers();
  const files = markdownNotes(papers.map((recorded) => ({ paper: recorded })));
  expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(papers.length);
  for (const [index, { text }] of files.entries()) {
    const read = properties(text);
    expect(read.arxiv).toBe(papers[index]?.id);
    expect(read.author).toEqual(papers[index]?.authors.map((name) => `[[${name}]]`));
  }
});
