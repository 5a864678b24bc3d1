import type { Settings } from './settings.ts';

/** How pages look, as one attribute of theirs says it: "dark compact". What is usual is left out. */
export function themeAttribute({ theme, density }: Pick<Settings, 'theme' | 'density'>): string {
  const words = [theme === 'system' ? '' : theme, density === 'comfortable' ? '' : density];
  return words.filter(Boolean).join(' ');
}
