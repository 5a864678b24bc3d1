import type { ColorScheme } from './color-scheme.ts';

/** What a badge says by its colour. */
export type BadgeTone = 'new' | 'quiet' | 'saved';

interface Colours {
  readonly background: string;
  readonly text: string;
}

/** The colours of `tokens.css`, which no stylesheet brings to the toolbar: at least 4.5:1 in themselves and 3:1 on the toolbar. */
export function badgeColours(tone: BadgeTone, { isDark, hasMoreContrast }: ColorScheme = PLAIN): Colours {
  const [background, text] = COLOURS[isDark ? 'dark' : 'light'][tone];
  if (!hasMoreContrast) return { background, text };
  return isDark ? { background: '#ffffff', text: '#000000' } : { background: '#000000', text: '#ffffff' };
}

const PLAIN: ColorScheme = { isDark: false, hasMoreContrast: false };

const COLOURS = {
  light: { new: ['#b8390e', '#ffffff'], quiet: ['#5f5a52', '#ffffff'], saved: ['#1d5d4c', '#ffffff'] },
  dark: { new: ['#ff9066', '#171614'], quiet: ['#a8a297', '#171614'], saved: ['#7ad1b6', '#171614'] },
} as const satisfies Record<string, Record<BadgeTone, readonly [background: string, text: string]>>;
