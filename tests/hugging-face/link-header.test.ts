import { expect, it } from 'vitest';
import { nextLink } from '../../src/hugging-face/link-header.ts';

it.each([
  ['<https://a.example/x?p=1>; rel="next"', 'https://a.example/x?p=1'],
  ['</x?p=1>;rel=next', '/x?p=1'],
  ['</x?p=0>; rel="prev", </x?p=2>; rel="next"', '/x?p=2'],
  ['</x?p=2>; title="a, b; rel=prev"; rel="next last"', '/x?p=2'],
  ['</x?a=1,2>; REL="Next"', '/x?a=1,2'],
  ['</x>; rel="nextish"', undefined],
  ['</x>; rel="prev"', undefined],
  ['x; rel=next', undefined],
  [`</x>${';'.repeat(1e6)}`, undefined],
  ['', undefined],
  [null, undefined],
])('%.60j', (header, target) => {
  expect(nextLink(header)).toBe(target);
});
