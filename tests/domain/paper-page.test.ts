import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperPage } from '../../src/domain/paper-page.ts';

const PAPERS = 'https://huggingface.co/papers';

test.each([
  ['2501.00001', `${PAPERS}/2501.00001`],
  ['math/0211159', `${PAPERS}/math/0211159`],
  ['a b?c#d', `${PAPERS}/a%20b%3Fc%23d`],
  ['%2e%2e', `${PAPERS}/%252e%252e`],
  ['模型', `${PAPERS}/%E6%A8%A1%E5%9E%8B`],
  ['half \ud83e', `${PAPERS}/half%20%EF%BF%BD`],
  ['a\\..\\b', `${PAPERS}/a%5C..%5Cb`],
])('the page of "%s" is %s', (id, address) => {
  expect(paperPage(id)).toBe(address);
});

test.each(['', '.', '..', '../settings', 'a/../../b', '/a', 'a/', 'a//b', '...'])(
  'an id that would climb ("%s") leads to the list of papers',
  (id) => {
    expect(paperPage(id)).toBe(PAPERS);
  },
);

test('no id leads anywhere else, nor throws', () => {
  const units = fc
    .array(fc.oneof(fc.constantFrom(46, 47, 92, 37), fc.nat(0xffff)))
    .map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(units, (id) => {
      const { origin, pathname, search, hash } = new URL(paperPage(id));
      expect([origin, pathname.startsWith('/papers'), search, hash]).toEqual(['https://huggingface.co', true, '', '']);
    }),
  );
});
