import { expect, test } from 'vitest';
import { titleInTab } from '../../src/domain/title-in-tab.ts';

test.each([
  ['[1706.03762] Attention Is All You Need', 'Attention Is All You Need'],
  ['[1706.03762v5] Attention Is All You Need', 'Attention Is All You Need'],
  ['[hep-th/9901001] Black holes', 'Black holes'],
  ['[math.GT/0309136] Knots', 'Knots'],
  ['Paper page - s1: Simple test-time scaling', 's1: Simple test-time scaling'],
  ['s1: Simple test-time scaling | alphaXiv', 's1: Simple test-time scaling'],
  ['[1706.03762]  Bidi \u202Eevil\u0000  title ', 'Bidi evil title'],
])('%j tells %j', (caption, title) => {
  expect(titleInTab(caption)).toBe(title);
});

test.each([
  undefined,
  '',
  '1706.03762',
  '1706.03762v5.pdf',
  'arXiv.org e-Print archive',
  'Paper page -  ',
  '[Submitted] x',
])('%j tells no title', (caption) => {
  expect(titleInTab(caption)).toBeUndefined();
});

test('a caption without end is cut', () => {
  expect(titleInTab(`Paper page - ${'x'.repeat(100_000)}`)?.length).toBeLessThan(301);
});
