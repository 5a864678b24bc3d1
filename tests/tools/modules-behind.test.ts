import { relative } from 'node:path';
import { expect, it } from 'vitest';
import { modulesBehind } from '../../tools/modules-behind.ts';

it('names a module and all that it imports, and not what it imports later or as a type', () => {
  const files = [...modulesBehind('src/store/search/search-papers.ts')].map((file) => relative('src', file));
  expect(files[0]).toBe('store/search/search-papers.ts');
  expect(files).toContain('domain/search/find-in-segments.ts');
  expect(files).not.toContain('store/open-store.ts');
});

it('fails where a module was moved away', () => {
  expect(() => modulesBehind('src/store/no-such-module.ts')).toThrow('There is no module src/store/no-such-module.ts.');
});
