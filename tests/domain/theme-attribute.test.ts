import { expect, test } from 'vitest';
import { DENSITIES, THEMES } from '../../src/domain/settings.ts';
import { themeAttribute } from '../../src/domain/theme-attribute.ts';

test('a look is told in words, and what is usual is not told', () => {
  const looks = THEMES.flatMap((theme) => DENSITIES.map((density) => themeAttribute({ theme, density, forYou: true })));
  expect(looks).toEqual(['', 'compact', 'light', 'light compact', 'dark', 'dark compact']);
  expect(themeAttribute({ theme: 'dark', density: 'comfortable', forYou: false })).toBe('dark without-for-you');
});
