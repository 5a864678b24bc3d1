import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../src/formats/file-name.ts';

test.each([
  ['Attention Is All You Need', 'Attention Is All You Need'],
  ['FLM-101B: An Open LLM', 'FLM-101B - An Open LLM'],
  ['a/b\\c|d', 'a - b - c - d'],
  ['What? "Real" <think> *x*', 'What Real think x'],
  ['[[link]] #tag ^block', 'link tag block'],
  ['../../etc/passwd', 'etc - passwd'],
  ['.hidden', 'hidden'],
  ['ends with dots...', 'ends with dots'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['Com1', '_Com1'],
  ['console', 'console'],
  ['cod\u202egnp.exe', 'codgnp.exe'],
  ['a\u0000b\nc', 'a b c'],
  ['你好 γ-MoD', '你好 γ-MoD'],
  ['...', ''],
  ['x'.repeat(300), 'x'.repeat(120)],
  ['語'.repeat(300), '語'.repeat(66)],
])('%j becomes %j', (text, name) => {
  expect(fileName(text)).toBe(name);
});

test('any text gives a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = fileName(text);
      expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{C}]|^[\s.]|[\s.]$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(201);
      expect(fileName(name)).toBe(name);
    }),
  );
});
