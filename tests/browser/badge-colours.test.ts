import { expect, test } from 'vitest';
import { type BadgeTone, badgeColours } from '../../src/browser/badge-colours.ts';

/** Toolbars of Chrome, Edge and Firefox as they come. */
const TOOLBARS = {
  light: ['#ffffff', '#f1f3f4', '#dee1e6', '#f9f9fb'],
  dark: ['#202124', '#35363a', '#2b2a33', '#1c1b22', '#3b3b3b'],
};

const TONES: BadgeTone[] = ['new', 'quiet', 'saved'];

test.each(
  (['light', 'dark'] as const).flatMap((theme) =>
    TONES.flatMap((tone) => [false, true].map((hasMoreContrast) => [theme, tone, hasMoreContrast] as const)),
  ),
)('on a %s toolbar, %s can be read (more contrast: %s)', (theme, tone, hasMoreContrast) => {
  const { background, text } = badgeColours(tone, { isDark: theme === 'dark', hasMoreContrast });
  expect(contrast(background, text)).toBeGreaterThanOrEqual(hasMoreContrast ? 15 : 4.5);
  for (const toolbar of TOOLBARS[theme]) expect(contrast(background, toolbar)).toBeGreaterThanOrEqual(3);
});

test('what is new looks other than what is old, in either theme', () => {
  for (const isDark of [true, false]) {
    const [now, old] = (['new', 'quiet'] as const).map((tone) =>
      badgeColours(tone, { isDark, hasMoreContrast: false }),
    );
    expect(now).not.toEqual(old);
  }
});

/** WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
