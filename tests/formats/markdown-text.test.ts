import { expect, test } from 'vitest';
import { markdownText } from '../../src/formats/markdown-text.ts';

test.each([
  ['plain text, with (brackets) and "quotes" & more', 'plain text, with (brackets) and "quotes" & more'],
  ['*bold* _em_ `code` ~~gone~~', '\\*bold\\* \\_em\\_ \\`code\\` \\~\\~gone\\~\\~'],
  ['[a](http://x) ![b](c)', '\\[a\\](http\\://x) !\\[b\\](c)'],
  ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
  ['&lt;b&gt; AT&T', '\\&lt;b\\&gt; AT&T'],
  ['$x$ and $5', '\\$x\\$ and \\$5'],
  ['#tag C# ==mark== %%comment%%', '\\#tag C# \\==mark\\== \\%%comment\\%%'],
  ['# heading', '\\# heading'],
  ['- item', '\\- item'],
  ['+ item', '\\+ item'],
  ['12. item', '12\\. item'],
  ['3.5 stays', '3.5 stays'],
  ['a\n# b', 'a \\# b'],
  ['www.evil.com me@evil.com', 'www\\.evil.com me\\@evil.com'],
])('%j', (text, expected) => {
  expect(markdownText(text)).toBe(expected);
});
