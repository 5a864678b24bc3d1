import { expect, test } from 'vitest';
import { lookOf } from '../../src/domain/look.ts';
import { DENSITIES, THEMES } from '../../src/domain/settings.ts';

test('a look is told in words, and what is usual is not told', () => {
  const looks = THEMES.flatMap((theme) => DENSITIES.map((density) => lookOf({ theme, density })));
  expect(looks).toEqual(['', 'compact', 'light', 'light compact', 'dark', 'dark compact']);
});
