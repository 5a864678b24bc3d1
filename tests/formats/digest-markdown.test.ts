import { expect, it } from 'vitest';
import type { DigestPaper } from '../../src/domain/digest/digest.ts';
import { digestMarkdown } from '../../src/formats/digest-markdown.ts';

const paper = (id: string, told: Partial<DigestPaper> = {}): DigestPaper => ({
  id,
  section: 'rest',
  title: `Title of ${id}`,
  line: '',
  authors: ['Ada'],
  moreAuthors: 0,
  votes: 1,
  ...told,
});

it('is a heading a section, a link a paper, and no stranger’s Markdown', () => {
  const papers = [
    paper('1', { section: 'watched', line: 'It *says* <b>this</b>.' }),
    paper('2', { section: 'watched' }),
    paper('3', { title: 'On [links](https://evil.example)' }),
  ];
  const text = digestMarkdown(papers, {
    title: 'Daily digest, Feb 10',
    section: (section) => section.toUpperCase(),
    facts: ({ votes }) => `${votes} vote`,
  });
  expect(text).toBe(`# Daily digest, Feb 10

## WATCHED

- [Title of 1](https://huggingface.co/papers/1) — 1 vote
  It \\*says\\* \\<b\\>this\\</b\\>.
- [Title of 2](https://huggingface.co/papers/2) — 1 vote

## REST

- [On \\[links\\](https\\://evil.example)](https://huggingface.co/papers/3) — 1 vote
`);
});
