import { expect, it } from 'vitest';
import { feedAddress, paperAddress, searchAddress } from '../../src/hugging-face/addresses.ts';

const ORIGIN = 'https://huggingface.co';

it('asks for a feed by its parameters', () => {
  expect(feedAddress(ORIGIN, { date: '2026-02-14', limit: 100, p: 0 }).href).toBe(
    'https://huggingface.co/api/daily_papers?date=2026-02-14&limit=100&p=0',
  );
});

it('cuts a query at 250 characters, never through one', () => {
  expect(searchAddress(ORIGIN, 'a'.repeat(300), 20).searchParams.get('q')).toBe('a'.repeat(250));
  expect(searchAddress(ORIGIN, `${'a'.repeat(249)}🦊`, 20).searchParams.get('q')).toBe('a'.repeat(249));
  expect(searchAddress(ORIGIN, 'a&limit=9#?', 20).search).toBe('?q=a%26limit%3D9%23%3F&limit=20');
});

it.each([
  ['2501.19393', '/api/papers/2501.19393'],
  ['hep-th/9901001', '/api/papers/hep-th/9901001'],
  ['math.GT/0309136', '/api/papers/math.GT/0309136'],
  ['../../whoami', '/api/papers/..%2F..%2Fwhoami'],
  ['a?b#c', '/api/papers/a%3Fb%23c'],
  ['\ud800', '/api/papers/%EF%BF%BD'],
  ['..', undefined],
  ['', undefined],
])('asks for paper %j at %j', (id, path) => {
  expect(paperAddress(ORIGIN, id)?.href).toBe(path && ORIGIN + path);
});
