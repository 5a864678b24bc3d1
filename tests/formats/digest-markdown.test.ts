import { expect, it } from 'vitest';
import type { DigestNews, DigestPaper } from '../../src/domain/digest/digest.ts';
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

const WORDS = {
  title: 'Daily digest, Feb 10',
  section: (section: string) => section.toUpperCase(),
  facts: ({ votes }: DigestPaper) => `${votes} vote`,
  news: 'What became of it',
  told: ({ phrase }: DigestNews) => `${phrase.key} ${phrase.values.join()}`,
};

it('tells first what became of watched papers, also where that is all', () => {
  const news: DigestNews[] = [{ id: '9', title: '*On* it', phrase: { key: 'news_version', values: ['3'] } }];
  const told = `# Daily digest, Feb 10

## What became of it

- news_version 3: [\\*On\\* it](https://huggingface.co/papers/9)
`.replace('news_version', 'news\\_version');
  expect(digestMarkdown({ papers: [], news }, WORDS)).toBe(told);
  expect(digestMarkdown({ papers: [paper('1')], news }, WORDS)).toBe(
    `${told}\n## REST\n\n- [Title of 1](https://huggingface.co/papers/1) — 1 vote\n`,
  );
});

it('is a heading a section, a link a paper, and no stranger’s Markdown', () => {
  const papers = [
    paper('1', { section: 'watched', line: 'It *says* <b>this</b>.' }),
    paper('2', { section: 'watched' }),
    paper('3', { title: 'On [links](https://evil.example)' }),
  ];
  const text = digestMarkdown({ papers }, WORDS);
  expect(text).toBe(`# Daily digest, Feb 10

## WATCHED

- [Title of 1](https://huggingface.co/papers/1) — 1 vote
  It \\*says\\* \\<b\\>this\\</b\\>.
- [Title of 2](https://huggingface.co/papers/2) — 1 vote

## REST

- [On \\[links\\](https\\://evil.example)](https://huggingface.co/papers/3) — 1 vote
`);
});
