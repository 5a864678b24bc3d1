import { describe, expect, it } from 'vitest';
import { type Inline, inlines } from '../../../src/ui/markdown/note-inlines.ts';
import { type Block, noteBlocks } from '../../../src/ui/markdown/note-markdown.ts';

/** The blocks as a short text, to read. */
function shown(blocks: readonly Block[]): string {
  return blocks.map(shownBlock).join(' ');
}

function shownBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `p(${words(block.text)})`;
    case 'heading':
      return `h${block.level}(${words(block.text)})`;
    case 'quote':
      return `quote(${shown(block.blocks)})`;
    case 'code':
      return `code(${block.text})`;
    case 'rule':
      return 'rule';
    case 'list': {
      const items = block.items.map(
        ({ done, blocks }) => `${done === undefined ? '' : done ? '☑' : '☐'}${shown(blocks)}`,
      );
      return `${block.isOrdered ? `ol${block.start}` : 'ul'}[${items.join(' ')}]`;
    }
  }
}

function words(text: readonly Inline[]): string {
  return text
    .map((one) => {
      if (typeof one === 'string') return one;
      if (one.kind === 'break') return '⏎';
      if (one.kind === 'code') return `code<${one.text}>`;
      if (one.kind === 'link') return `link<${words(one.text)}|${one.href}>`;
      return `${one.kind}<${words(one.text)}>`;
    })
    .join('');
}

describe('a note’s Markdown', () => {
  it.each([
    ['one\ntwo\n\nthree', 'p(one⏎two) p(three)'],
    ['# A\n### B ###\ntext', 'h1(A) h3(B) p(text)'],
    ['- a\n- b\n  more\n\n- c', 'ul[p(a) p(b⏎more) p(c)]'],
    ['- a\n  - b\n    - c\n- d', 'ul[p(a) ul[p(b) ul[p(c)]] p(d)]'],
    ['3. a\n4) b', 'ol3[p(a) p(b)]'],
    ['- [ ] do\n- [x] done', 'ul[☐p(do) ☑p(done)]'],
    ['> a\n> - b\nc', 'quote(p(a) ul[p(b)]) p(c)'],
    ['```\n<b>&\n```\nx', 'code(<b>&) p(x)'],
    ['~~~\nnever closed', 'code(never closed)'],
    ['a\n\n---\n\nb', 'p(a) rule p(b)'],
    ['a\r\nb', 'p(a⏎b)'],
    ['', ''],
  ])('reads %j', (note, expected) => {
    expect(shown(noteBlocks(note))).toBe(expected);
  });

  it.each([
    ['**a** and *b* and _c_ and ~~d~~', 'strong<a> and emphasis<b> and emphasis<c> and struck<d>'],
    ['**a *b* c**', 'strong<a emphasis<b> c>'],
    ['2 * 3 * 4, snake_case_name, a**b', '2 * 3 * 4, snake_case_name, a**b'],
    ['`a *b*` and ``c ` d``', 'code<a *b*> and code<c ` d>'],
    ['\\*not\\*', '*not*'],
    ['[a](https://arxiv.org/abs/1)', 'link<a|https://arxiv.org/abs/1>'],
    ['[a **b**](<https://x.org/a>)', 'link<a strong<b>|https://x.org/a>'],
    ['see https://x.org/a_(b). Then', 'see link<https://x.org/a_(b|https://x.org/a_(b>). Then'],
    ['<https://x.org/>', 'link<https://x.org/|https://x.org/>'],
  ])('marks %j', (text, expected) => {
    expect(words(inlines(text))).toBe(expected);
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](https://user@evil.org/)',
    '[a](http://127.0.0.1/)',
    '[a](https://evil.org\\@arxiv.org)',
    '<img src=x onerror=alert(1)>',
    'file:///etc/passwd',
  ])('makes no link of %j', (text) => {
    expect(words(inlines(text))).not.toContain('link<');
    expect(words(inlines(text)).replace(/⏎/g, '\n')).toContain(text.slice(0, 4));
  });

  it('reads the longest and deepest notes', () => {
    const hostile = [
      '*'.repeat(100_000),
      '['.repeat(100_000),
      '> '.repeat(50_000),
      `${'- '.repeat(30_000)}x`,
      '`'.repeat(99_999),
      '_a'.repeat(50_000),
      '**a '.repeat(25_000),
    ];
    for (const note of hostile) expect(() => noteBlocks(note)).not.toThrow();
  });
});
