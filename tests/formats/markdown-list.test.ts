import { expect, test } from 'vitest';
import { paper } from './papers.ts';
import { markdownList } from './whole-files.ts';

test('a list has an item a paper, with tags and the note set in', () => {
  const first = { paper: paper(), tags: ['a*', 'b'], note: 'one\n\n- two' };
  const second = { paper: paper({ id: '2305.03048', authors: [] }) };
  expect(markdownList([first, second], { heading: 'My #list' })).toBe(`# My \\#list

- [Attention Is All You Need](https://huggingface.co/papers/1706.03762) — Ashish Vaswani, Noam Shazeer, 2017 · a\\* · b

  one

  - two

- [Attention Is All You Need](https://huggingface.co/papers/2305.03048) — 2017
`);
});
