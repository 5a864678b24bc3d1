import { describe, expect, test } from 'vitest';
import { noteToMarkdown } from '../../src/formats/html-to-markdown.ts';

describe('a note that a program wrote as HTML becomes Markdown', () => {
  test.each([
    ['<p>Great <strong>paper</strong> &amp; idea</p>', 'Great **paper** & idea'],
    ['<p>One.</p>\n<p>Two.</p>', 'One.\n\nTwo.'],
    ['<div data-schema-version="8"><p>In Zotero’s box</p>\n</div>', 'In Zotero’s box'],
    ['<p>first<br/>second<br>third</p>', 'first\nsecond\nthird'],
    ['first<br />second', 'first\nsecond'],
    ['<h2>Why</h2><p>Since <em>so</em>.</p>', '## Why\n\nSince *so*.'],
    [
      '<p>a</p><ul>\n<li>one</li>\n<li>two<ul><li>deep</li></ul></li>\n</ul><p>b</p>',
      'a\n\n- one\n- two\n  - deep\n\nb',
    ],
    ['<ol><li><p>one</p></li><li><p>two</p></li></ol>', '1. one\n2. two'],
    ['<blockquote><p>said</p><p>twice</p></blockquote><p>so</p>', '> said\n>\n> twice\n\nso'],
    ['<pre>a = 1\n  b</pre><p>x</p>', '```\na = 1\n  b\n```\n\nx'],
    ['<p>see <a href="https://a.io/x_(y)">there</a></p>', 'see [there](https://a.io/x_%28y%29)'],
    ['<p><a href="javascript:x">there</a></p>', 'there'],
    ['<p>2 * 3 * 4, snake_case, [x] and 1 &lt; 2</p>', '2 \\* 3 \\* 4, snake_case, \\[x\\] and 1 < 2'],
    ['<p># no heading</p><p>1. no list</p><p>- nor this</p>', '\\# no heading\n\n1\\. no list\n\n\\- nor this'],
    ['<p>caf&eacute; &#8212; &#x41;&nbsp;B &unknown;</p>', 'café — A B &unknown;'],
    ['<span style="color: red">red</span> and <u>under</u>\n<p>x</p>', 'red and under\n\nx'],
    ['<p><!-- x -->a<s>b</s></p>', 'a~~b~~'],
  ])('%s', (html, markdown) => {
    expect(noteToMarkdown(html)).toBe(markdown);
  });
});

describe('what a person wrote stays as it is', () => {
  test.each([
    'Great **paper** & idea',
    'a <think> b',
    '<think> is a tag here',
    '2 < 3 and 4 > 3',
    '&amp; as written',
    '<https://arxiv.org/abs/1706.03762>',
    '- one\n  - two',
    '',
    '`<p>code</p>`',
  ])('%s', (note) => {
    expect(noteToMarkdown(note)).toBe(note);
  });
});
