import { expect, it } from 'vitest';
import { webAddress } from '../../src/hugging-face/web-address.ts';

it.each([
  ['https://example.org/code', 'https://example.org/code'],
  ['https://EXAMPLE.org', 'https://example.org/'],
  ['http://example.org/', undefined],
  ['javascript:alert(1)', undefined],
  ['//example.org/', undefined],
  ['github.com/someone/code', undefined],
  ['https://someone@example.org/', undefined],
  ['https://:secret@example.org/', undefined],
  [`https://example.org/${'a'.repeat(3000)}`, undefined],
  ['', undefined],
  [undefined, undefined],
])('%.40j as an https address', (text, address) => {
  expect(webAddress(text, ['https:'])).toBe(address);
});

it('keeps an http address where http is allowed', () => {
  expect(webAddress('http://example.org/a', ['https:', 'http:'])).toBe('http://example.org/a');
});
