import { expect, it } from 'vitest';
import { modulesOf, readModules } from './source/modules.ts';
import { namesDefinedTwice } from './source/walls.ts';

it('a name is defined and exported by one module: an editor that imports by name offers the right one', () => {
  expect(namesDefinedTwice(readModules())).toEqual({});
});

it('a name that stands in two modules is told with both', () => {
  const planted = modulesOf({
    'a.ts': 'export const One = 1, { two } = pair;\nconst hidden = 3;\nexport { hidden as three };',
    'b.ts': 'export interface One {}\nexport async function two() {}\nexport default class four {}',
    'c.ts': 'export type three = 3;\nfunction four() {}\nconst hidden = 4;',
    'passed-on.ts': "export { One } from './a.ts';\nexport type * from './b.ts';",
    'overloaded.ts':
      'export function five(a: string): void;\nexport function five(a: number): void;\nexport function five() {}',
  });
  expect(namesDefinedTwice(planted)).toEqual({ One: ['a.ts', 'b.ts'], two: ['a.ts', 'b.ts'], three: ['a.ts', 'c.ts'] });
});
