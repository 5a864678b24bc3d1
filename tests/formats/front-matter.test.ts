import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from '../../src/formats/front-matter.ts';
import { yamlList, yamlText } from '../../src/formats/yaml-text.ts';

function properties(yaml: string): Record<string, readonly string[]> {
  return Object.fromEntries(frontMatter(`---\n${yaml}\n---\nbody`)?.properties ?? []);
}

test.each([
  ['title: A title', { title: ['A title'] }],
  ['title: "A: \\"b\\" \\u00e9\\n\\x41"', { title: ['A: "b" é\nA'] }],
  ["title: 'It''s: so'", { title: ["It's: so"] }],
  ['Title: a # a comment', { title: ['a'] }],
  ['title: a#b', { title: ['a#b'] }],
  ['url: https://arxiv.org/abs/1706.03762', { url: ['https://arxiv.org/abs/1706.03762'] }],
  ['tags:\n  - one\n  - "two, 2"', { tags: ['one', 'two, 2'] }],
  ['tags:\n- one\n- two', { tags: ['one', 'two'] }],
  ['tags: [one, "two, 2", \'three\']', { tags: ['one', 'two, 2', 'three'] }],
  ['tags: []\nx: 1', { tags: [], x: ['1'] }],
  ['a:\nb: ~\nc: null\nd: ""', { a: [], b: [], c: [], d: [] }],
  ['text: |\n  one\n   two\n\n  three\nx: y', { text: ['one\n two\n\nthree'], x: ['y'] }],
  ['text: >-\n  one\n  two', { text: ['one two'] }],
  ['title: a long\n  title\nx: y', { title: ['a long title'], x: ['y'] }],
  ['deep:\n  a: 1\nx: y', { deep: [], x: ['y'] }],
  ['"date created": 2026-01-02', { 'date created': ['2026-01-02'] }],
  ['# only a comment', {}],
])('%j', (yaml, expected) => {
  expect(properties(yaml)).toEqual(expected);
});

test('what stands below is the body', () => {
  expect(frontMatter('---\r\na: 1\r\n---\r\n\r\n# b\r\n')?.body).toBe('\r\n# b\r\n');
  expect(frontMatter('---\na: 1\n---')?.body).toBe('');
});

test.each(['', 'a: 1', '# ---\na: 1\n---', '---\na: 1\n', ' ---\na: 1\n---'])('%j has no properties', (text) => {
  expect(frontMatter(text)).toBeUndefined();
});

test('texts and lists come back as they were written, and as a YAML reader has them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary', minLength: 1 })), (text, items) => {
      const yaml = `text: ${yamlText(text)}\nitems:${yamlList(items)}`;
      const theirs: { text: string; items: string[] } = parse(yaml);
      expect(properties(yaml)).toEqual({ text: theirs.text === '' ? [] : [theirs.text], items: theirs.items });
      expect(theirs).toEqual({ text: text.toWellFormed(), items: items.map((item) => item.toWellFormed()) });
    }),
  );
});
