import type { Settings } from './settings.ts';

/** How pages look, as one attribute of theirs says it: "dark compact". What is usual is left out. */
export function themeAttribute({ theme, density, forYou }: Pick<Settings, 'theme' | 'density' | 'forYou'>): string {
  const words = [
    theme === 'system' ? '' : theme,
    density === 'comfortable' ? '' : density,
    forYou ? '' : 'without-for-you',
  ];
  return words.filter(Boolean).join(' ');
}
